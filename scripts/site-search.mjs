import { fileURLToPath } from 'node:url';
import { removeSiteFile } from './site-files.mjs';

/** The dialog is our own; only Pagefind's engine and its index are needed. */
const unused = [
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
];

/** Indexes the built pages in all their languages into `pagefind/`. */
export function siteSearch() {
  return {
    name: 'site-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { close, createIndex } = await import('pagefind');
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
        await close();
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`no search index: ${failed.join('; ')}`);
        await Promise.all(unused.map((name) => removeSiteFile(dir, `pagefind/${name}`)));
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
