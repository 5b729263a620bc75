import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { readImports } from './imports.mjs';
import { findPageFonts, isMathFont } from './page-fonts.mjs';

const pictureUrl = /url\(\s*['"]?([^'")]+\.(?:avif|gif|jpe?g|png|svg|webp))/g;

/**
 * A built site whose files are read, weighed and searched for imports once, however many pages share them: whoever
 * looks at many pages opens it once and hands it on.
 */
export function openSite(folder, base = '/') {
  const toFile = (path) => join(folder, path.startsWith(base) ? path.slice(base.length) : path);
  const read = (path) => {
    if (!existsSync(toFile(path))) throw new Error(`the site has no such file: ${path}`);
    return readFileSync(toFile(path));
  };
  const isPacked = (path) => /\.(avif|gif|jpe?g|png|webp|woff2)$/.test(path);
  /** Bytes over the wire. */
  const weigh = once((path) =>
    isPacked(path) ? read(path).length : gzipSync(read(path), { level: 9 }).length,
  );
  /** Paths that a script loads with itself. */
  const importsOf = once((path) =>
    readImports(path, read(path).toString())
      .imports.filter(({ kind }) => kind === 'static')
      .map(({ specifier }) => resolveUrl(path, specifier)),
  );
  const readText = once((path) => read(path).toString());
  return { base, read, readText, weigh, importsOf };
}

function once(find) {
  const known = new Map();
  return (path) => {
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };
}

/** The path of a file in the site that `url`, written in the file `from`, means; null for data. */
function resolveUrl(from, url) {
  if (url.startsWith('data:')) return null;
  if (/^(https?:)?\/\//.test(url)) throw new Error(`${from} loads from elsewhere: ${url}`);
  return posix.resolve(posix.dirname(from), url.replace(/[?#].*$/, ''));
}

function followImports(urls, page, { importsOf }) {
  const scripts = new Set(urls.filter(Boolean).map((url) => resolveUrl(page, url)));
  // A Set's loop also visits what is added to it on the way.
  for (const script of scripts) {
    for (const path of importsOf(script)) scripts.add(path);
  }
  return scripts;
}

/** Scripts that a page loads by itself, and the files that its widgets load when a reader comes to them. */
function findScripts(document, page, site) {
  const attributes = ['component-url', 'renderer-url', 'before-hydration-url'];
  const urlsOf = (islands) =>
    islands.flatMap((island) => attributes.map((name) => island.getAttribute(name)));
  const islands = [...document.querySelectorAll('astro-island')];
  const sleeping = islands.filter((island) => island.getAttribute('client') === 'wake');
  // Questions stand below the first screen: each loads what it needs when a reader has come to it.
  const widgets = sleeping.filter((island) => !island.closest('.question, .asked-again'));
  const scripts = [...document.querySelectorAll('script[src]')].map((element) => element.getAttribute('src'));
  const preloads = [...document.querySelectorAll('link[rel=modulepreload]')].map((element) =>
    element.getAttribute('href'),
  );
  const atOnce = [...scripts, ...preloads, ...urlsOf(islands.filter((island) => !sleeping.includes(island)))];
  const props = widgets.map((island) => island.getAttribute('data-props-url')).filter(Boolean);
  const before = followImports(atOnce, page, site);
  const awake = [...followImports(urlsOf(widgets), page, site)].filter((script) => !before.has(script));
  return { before, awake: new Set([...awake, ...props.map((url) => resolveUrl(page, url))]) };
}

/** Of an image with several sources, the browser loads one: the heaviest is counted. */
function findPictures(document, page, stylesheets, { weigh }) {
  const sources = (element) => [
    ...['src', 'href', 'poster'].map((name) => element.getAttribute(name)),
    ...(element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]),
  ];
  const choices = [...document.querySelectorAll('img, image, video[poster], link[rel~=icon], link[as=image]')]
    .map((element) => [element, ...(element.closest('picture')?.querySelectorAll('source') ?? [])])
    .map((elements) => elements.flatMap(sources).filter(Boolean));
  const heaviest = choices.map((urls) => {
    const paths = urls.map((url) => resolveUrl(page, url)).filter(Boolean);
    return paths.sort((one, other) => weigh(other) - weigh(one))[0];
  });
  const inStyles = stylesheets.flatMap(({ path, text }) =>
    [...text.matchAll(pictureUrl)].map(([, url]) => resolveUrl(path, url)),
  );
  return new Set([...heaviest, ...inStyles].filter(Boolean));
}

function findStylesheets(document, page, { readText }) {
  const links = [...document.querySelectorAll('link[rel=stylesheet]')];
  const paths = [...new Set(links.map((element) => resolveUrl(page, element.getAttribute('href'))))];
  return paths.map((path) => ({ path, text: readText(path) }));
}

/**
 * Bytes over the wire before anyone touches a page, by kind, and as `awake` what its widgets load at a reader's first
 * sign. Text is packed with gzip, fonts and pictures count as they are; what only an `import()` loads is left out. `page` is a path in the site such as `en/index.html`.
 */
export function weighPage(site, page) {
  const path = posix.join(site.base, page);
  const { document } = parseHTML(site.read(path).toString());
  const inline = [...document.querySelectorAll('style')].map(({ textContent }) => ({
    path,
    text: textContent,
  }));
  const inAttributes = [...document.querySelectorAll('[style]')].map((element) => ({
    path,
    text: element.getAttribute('style'),
  }));
  const linked = findStylesheets(document, path, site);
  const fonts = findPageFonts(document, [...linked, ...inline]);
  const fontFiles = (faces) =>
    new Set(faces.map(({ url, stylesheet }) => resolveUrl(stylesheet, url)).filter(Boolean));
  const sum = (paths) => [...paths].reduce((total, file) => total + site.weigh(file), 0);
  const scripts = findScripts(document, path, site);
  return {
    html: site.weigh(path),
    css: sum(linked.map((stylesheet) => stylesheet.path)),
    javascript: sum(scripts.before),
    mathFonts: sum(fontFiles(fonts.filter(isMathFont))),
    textFonts: sum(fontFiles(fonts.filter((face) => !isMathFont(face)))),
    pictures: sum(findPictures(document, path, [...linked, ...inline, ...inAttributes], site)),
    awake: sum(scripts.awake),
  };
}

/** The files that a page loads by itself and that its widgets load at a reader's first sign, relative to the site. */
export function listPageFiles(site, page) {
  const path = posix.join(site.base, page);
  const { document } = parseHTML(site.read(path).toString());
  const linked = findStylesheets(document, path, site);
  const fonts = findPageFonts(document, linked).map(({ url, stylesheet }) => resolveUrl(stylesheet, url));
  const { before, awake } = findScripts(document, path, site);
  const pictures = findPictures(document, path, linked, site);
  const all = [...linked.map((stylesheet) => stylesheet.path), ...fonts, ...before, ...awake, ...pictures];
  return [...new Set(all.filter(Boolean))].map((file) => file.slice(site.base.length)).sort();
}
