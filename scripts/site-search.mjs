import { fileURLToPath } from 'node:url';
import { readSiteFiles, removeSiteFile } from './site-files.mjs';

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

/**
 * A page as it is indexed: every Chinese character a word of its own. Pagefind and browsers cut Chinese into words
 * differently (neither knows the field's), so words would not be found; a phrase of characters is.
 */
export function separateHan(html) {
  return html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece : piece.replace(/\p{Script=Han}/gu, ' $& '),
  );
}

async function addPages(index, dir) {
  const errors = [];
  for (const [sourcePath, html] of await readSiteFiles(dir, /\.html$/)) {
    const content = /<html lang="zh/.test(html) ? separateHan(html) : html;
    errors.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
  }
  return errors;
}

/** Indexes the built pages in all their languages into `pagefind/`. */
export function siteSearch() {
  return {
    name: 'site-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { close, createIndex } = await import('pagefind');
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
        const failed = await addPages(index, dir);
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
        await close();
        failed.push(...written.errors);
        if (failed.length > 0) throw new Error(`no search index: ${failed.join('; ')}`);
        await Promise.all(unused.map((name) => removeSiteFile(dir, `pagefind/${name}`)));
      },
    },
  };
}
