import { mkdir } from 'node:fs/promises';
import { readSiteFiles, writeSiteFile } from './site-files.mjs';

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

async function addPages(index, pages) {
  const errors = [];
  for (const [sourcePath, html] of pages) {
    const content = /<html lang="zh/.test(html) ? separateHan(html) : html;
    errors.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
  }
  return errors;
}

/**
 * The search index of pages, both `Map<path, ...>`; `keepIndexUrl` for hosts that give no page for a folder.
 * @throws Error when Pagefind has one
 */
export async function indexPages(pages, { keepIndexUrl = false } = {}) {
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ keepIndexUrl });
  if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
  const failed = await addPages(index, pages);
  const made = await index.getFiles();
  await close();
  failed.push(...made.errors);
  if (failed.length > 0) throw new Error(`no search index: ${failed.join('; ')}`);
  const files = made.files.map(({ path, content }) => [`pagefind/${path}`, content]);
  return new Map(files.filter(([path]) => !unused.includes(path.slice('pagefind/'.length))));
}

/** Indexes the built pages in all their languages into `pagefind/`. */
export function siteSearch() {
  return {
    name: 'site-search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [path, content] of await indexPages(await readSiteFiles(dir, /\.html$/))) {
          await mkdir(new URL('./', new URL(path, dir)), { recursive: true });
          await writeSiteFile(dir, path, content);
        }
      },
    },
  };
}
