import { posix } from 'node:path';

const scriptImports = /(?:\bfrom|\bimport)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`\s]+)\1/g;
const styleUrls = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;
/** Schemes that a reader may be led to. */
const leadingAway = /^(https?:|mailto:|#)/i;

/**
 * Where a URL that stands in a file of the site leads.
 * @returns `{path, anchor}` of the site's own; `{away}` of another place; `{outside}` of the same host, beyond the site
 */
export function resolveLink(url, from, base) {
  if (/^(data|blob):/i.test(url)) return null;
  if (/^[a-z][\w+.-]*:|^\/\//i.test(url)) return { away: url };
  const [, before, anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(url);
  const path = before.replace(/\?.*$/s, '');
  if (path === '') return { path: from, anchor };
  if (path.startsWith('/') && !path.startsWith(base)) return { outside: url };
  const resolved = path.startsWith('/') ? path.slice(base.length) : posix.join(posix.dirname(from), path);
  if (resolved.startsWith('..')) return { outside: url };
  return {
    path: decodeURIComponent(resolved === '.' ? '' : resolved.replace(/^\.\//, '')),
    anchor: decodeURIComponent(anchor),
  };
}

/** What a host gives for a path: a folder's index, with or without a slash. */
function findFile(path, names) {
  const candidates = [path, posix.join(path, 'index.html')];
  return path === '' ? 'index.html' : (candidates.find((name) => names.has(name)) ?? null);
}

/**
 * Links that lead nowhere, or elsewhere without a reader's click.
 * @param site `{base, origin, names: Set<path>, pages: Map<path, page>, texts: Map<path, text>}`; `texts` are scripts and styles
 * @returns {{file: string, reason: string}[]}
 */
export function checkLinks({ base, origin, names, pages, texts }) {
  const problems = [];
  const check = (file, url, isLoaded) => {
    const own = origin && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
    const target = resolveLink(own, file, base);
    const report = (reason) => problems.push({ file, reason: `${reason}: ${url}` });
    if (target === null) return;
    if (target.outside) return report('leads out of the site’s folder');
    if (target.away) {
      if (isLoaded) report('loads from elsewhere');
      else if (!leadingAway.test(target.away)) report('leads to what no reader should open');
      return;
    }
    const found = findFile(target.path, names);
    if (found === null) return report('leads nowhere');
    if (target.anchor && pages.has(found) && !isLoaded && !pages.get(found).ids.has(target.anchor)) {
      report('leads to a place that the page does not have');
    }
  };
  for (const [file, { links }] of pages) for (const { url, isLoaded } of links) check(file, url, isLoaded);
  for (const [file, text] of texts) {
    const isStyle = file.endsWith('.css');
    for (const [, , url] of text.matchAll(isStyle ? styleUrls : scriptImports)) check(file, url, true);
    if (isStyle) continue;
    for (const url of listNamed(text, base)) check(file, url, true);
  }
  return problems;
}

/** Files of the site that a script names from the top. */
function listNamed(text, base) {
  const pattern = new RegExp(`(["'\`])(${base.replaceAll('/', '\\/')}_astro\\/[\\w.@-]+\\.\\w+)\\1`, 'g');
  return [...text.matchAll(pattern)].map(([, , url]) => url);
}
