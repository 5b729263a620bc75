import { createHash } from 'node:crypto';
import { readSiteFiles, removeSiteFile, rootOf, writeSiteFile } from './site-files.mjs';

const linkPattern = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;
/** Selectors that name what they belong to: a component, or a part of a formula. */
const ownedPattern = /\.s-[\da-z]{4}(?![\w-])|data-astro-cid-|katex/;

/** The rules of minified CSS at its outermost level. */
export function splitRules(css) {
  const rules = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign !== ';') depth += sign === '{' ? 1 : -1;
    if (depth > 0 || (sign === '{' && depth === 0)) continue;
    rules.push(css.slice(start, index + 1));
    start = index + 1;
  }
  return rules;
}

function isUsed(selector, words) {
  if (!ownedPattern.test(selector)) return true;
  const names = [...selector.matchAll(/\.([\w-]+)|\[(data-astro-cid-[\w-]+)/g)];
  return names.every(([, name, attribute]) => words.has(name ?? attribute));
}

/** CSS in which of equal rules the last stands: it is the one that counts. */
export function dropRepeats(css) {
  const rules = splitRules(css);
  const last = new Map(rules.map((rule, index) => [rule, index]));
  return rules.filter((rule, index) => last.get(rule) === index).join('');
}

/** CSS without the rules of components and formula parts whose names are not among `words`. */
export function pruneRules(css, words) {
  const kept = splitRules(css).map((rule) => {
    const body = rule.indexOf('{');
    const head = rule.slice(0, body);
    if (/^@(media|supports|container)/.test(head)) {
      const inner = pruneRules(rule.slice(body + 1, -1), words);
      return inner && `${head}{${inner}}`;
    }
    if (body < 0 || head.startsWith('@')) return rule;
    const used = head.split(/,(?![^(]*\))/).filter((selector) => isUsed(selector, words));
    return used.length > 0 ? used.join(',') + rule.slice(body) : '';
  });
  return kept.join('');
}

/** KaTeX itself knows every part of every formula; the parts that a page has stand in its HTML, and cells write MathML. */
const isKatex = (script) => script.includes('katex-html');

/** File names of scripts that a text mentions. Whole words are cut first: to look for endings within them takes squares of time. */
const listScripts = (text) => text.match(/[\w.@-]+/g)?.filter((word) => word.endsWith('.js')) ?? [];

/** The names of all scripts that a text may ever load. @param mentions what each script mentions in turn, by its file name */
export function findScripts(text, mentions) {
  const found = new Set();
  const add = (names) => {
    for (const name of names) {
      if (found.has(name) || !mentions.has(name)) continue;
      found.add(name);
      add(mentions.get(name));
    }
  };
  add(listScripts(text));
  return found;
}

const wordsOf = (text) => new Set(text.match(/[\w-]+/g));

/**
 * Gives each page one stylesheet with what it can use, instead of eight with what all pages use: Astro links the
 * styles of every widget that some lesson shows.
 */
export async function joinStyles(dir, base) {
  const files = await readSiteFiles(dir, /\.(html|css|js)$/);
  const ofKind = (ending) => [...files].filter(([name]) => name.endsWith(ending));
  const scripts = new Map(
    ofKind('.js')
      .filter(([name]) => name.startsWith('_astro/'))
      .map(([name, text]) => [name.split('/').at(-1), text]),
  );
  // Each script is read once, however many pages load it.
  const mentions = new Map([...scripts].map(([name, text]) => [name, listScripts(text)]));
  const scriptWords = new Map([...scripts].map(([name, text]) => [name, wordsOf(isKatex(text) ? '' : text)]));
  const pages = await Promise.all(
    ofKind('.html').map(async ([page, html]) => {
      const links = [...html.matchAll(linkPattern)];
      if (links.length === 0) return html;
      const sets = [wordsOf(html), ...[...findScripts(html, mentions)].map((name) => scriptWords.get(name))];
      const words = { has: (word) => sets.some((set) => set.has(word)) };
      const sheets = links.map(([, href]) => files.get(href.slice(base.length)));
      const css = dropRepeats(sheets.map((sheet) => pruneRules(sheet.trim(), words)).join(''));
      const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
      await writeSiteFile(dir, `_astro/page.${hash}.css`, css);
      const link = `<link rel="stylesheet" href="${base}_astro/page.${hash}.css">`;
      let written = 0;
      const joined = html.replace(linkPattern, () => (written++ === 0 ? link : ''));
      await writeSiteFile(dir, page, joined);
      return joined;
    }),
  );
  const rest = [...pages, ...scripts.values()];
  const unused = ofKind('.css').filter(
    ([name]) => !rest.some((text) => text.includes(name.split('/').at(-1))),
  );
  await Promise.all(unused.map(([name]) => removeSiteFile(dir, name)));
}

export function siteStyles() {
  let base = '/';
  return {
    name: 'site-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = rootOf(config);
      },
      'astro:build:done': ({ dir }) => joinStyles(dir, base),
    },
  };
}
