import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPageFiles, openSite } from './page-weight.mjs';

const WORKER = 'service-worker.js';
const MANIFEST = 'offline.json';
const isPage = (path) => path.endsWith('/index.html') || path === 'index.html';
/** Shown for a page that is not kept. */
const isOfflinePage = (path) => /^[\w-]+\/not-kept\/index\.html$/.test(path);

/** What lessons and their slides ask for by names that are put together in the page. */
const isAsked = (path, language) =>
  /^photos\/.*\.webp$/.test(path) ||
  /^notebook\/(frame\.html|cells\..*|kernels\..*)$/.test(path) ||
  path === `data/notebook-${language}.json`;
/** Larger files, for training and for editing, are kept when a reader first uses them. */
const LARGEST = 300_000;

/** What each script and style of a site names of it, `Map<path, paths>`. */
export function readNames(texts) {
  const byName = new Map([...texts.keys()].map((path) => [path.split('/').at(-1), path]));
  const named = (text) => (text.match(/[\w.@-]+/g) ?? []).flatMap((word) => byName.get(word) ?? []);
  return new Map([...texts].map(([path, text]) => [path, [...new Set(named(text))]]));
}

/** The files from which it starts, and all that they name, with what these name in turn. */
export function followNames(start, named, isWanted) {
  const found = new Set(start);
  // A Set's loop also visits what is added to it on the way.
  for (const path of found) {
    for (const next of named.get(path) ?? []) if (isWanted(next)) found.add(next);
  }
  return [...found].sort();
}

/** `[bytes, hash]` of every file of a site by its path, and of each page the files it needs. */
export async function describeSite(folder, base) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .filter((path) => path !== WORKER && path !== MANIFEST)
    .sort();
  const files = {};
  const texts = new Map();
  for (const path of names) {
    const bytes = await readFile(join(folder, path));
    if (path.startsWith('_astro/')) texts.set(path, /\.(js|css)$/.test(path) ? bytes.toString() : '');
    files[path] = [bytes.length, createHash('sha256').update(bytes).digest('hex').slice(0, 12)];
  }
  const site = openSite(folder, base);
  const named = readNames(texts);
  const isSmall = (path) => files[path][0] <= LARGEST;
  const needs = (page) => {
    const asked = /\/(lessons|slides)\//.test(page)
      ? names.filter((path) => isAsked(path, page.split('/')[0]))
      : [];
    return followNames([...listPageFiles(site, page), ...asked], named, isSmall);
  };
  const pages = Object.fromEntries(names.filter(isPage).map((path) => [path, needs(path)]));
  const offline = names.filter(isOfflinePage).flatMap((path) => [path, ...pages[path]]);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, files, pages, offline: [...new Set(offline)] };
}

/** The service worker with its version and the names at the top of its site. @throws Error where it has no place for them */
export function describeWorker(worker, { version, files }) {
  const top = new Set([...Object.keys(files), MANIFEST, WORKER].map((path) => path.split('/')[0]));
  const places = [
    ["const VERSION = 'development';", `const VERSION = '${version}';`],
    ['const TOP = [];', `const TOP = ${JSON.stringify([...top].sort())};`],
  ];
  return places.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`${WORKER} lacks: ${before}`);
    return text.replace(before, after);
  }, worker);
}

/** Writes what the service worker keeps, and gives the worker its version: a site that changed has another. */
export function siteOffline() {
  let base = '/';
  return {
    name: 'site-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const site = await describeSite(folder, `${base}/`.replace(/\/+/g, '/'));
        const worker = await readFile(join(folder, WORKER), 'utf8');
        await writeFile(join(folder, WORKER), describeWorker(worker, site));
        await writeFile(join(folder, MANIFEST), JSON.stringify(site));
        logger.info(`${Object.keys(site.files).length} files, version ${site.version}`);
      },
    },
  };
}
