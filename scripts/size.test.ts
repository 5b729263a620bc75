import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { weighCells } from './cells-weight.mjs';
import { openSite, weighPage } from './page-weight.mjs';
import { compareWithBudgets, formatTable } from './size.mjs';

const folders: string[] = [];

function makeSite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const packed = (...texts: string[]) =>
  texts.reduce((total, text) => total + gzipSync(text, { level: 9 }).length, 0);

describe('weighPage', () => {
  const page = 'en/lessons/a/index.html';

  it('packs text and follows static imports, not dynamic ones, before a touch and after', () => {
    const html =
      '<html><head><link rel="stylesheet" href="/_astro/a.css"></head><body>' +
      '<astro-island client="load" component-url="/_astro/island.js" renderer-url="/_astro/client.js"></astro-island>' +
      '<astro-island client="wake" component-url="/_astro/widget.js" data-props-url="/_astro/p.json"></astro-island>' +
      '<div class="question"><astro-island client="wake" component-url="/_astro/later.js"></astro-island></div></body></html>';
    const files = {
      [page]: html,
      '_astro/a.css': 'p{color:red}',
      '_astro/island.js': 'import{a}from"./shared.js";export const b=()=>import("./later.js");',
      '_astro/client.js': 'import"./shared.js";',
      '_astro/shared.js': 'export const a=1;',
      '_astro/later.js': 'export const c=1;',
      '_astro/widget.js': 'import"./shared.js";import"./own.js";',
      '_astro/own.js': 'export const d=1;',
      '_astro/p.json': '{}',
    };
    const weights = weighPage(openSite(makeSite(files)), page);
    expect(weights.html).toBe(packed(html));
    expect(weights.css).toBe(packed(files['_astro/a.css']));
    expect(weights.javascript).toBe(
      packed(files['_astro/island.js'], files['_astro/client.js'], files['_astro/shared.js']),
    );
    expect(weights.awake).toBe(
      packed(files['_astro/widget.js'], files['_astro/own.js'], files['_astro/p.json']),
    );
  });

  it('counts the fonts that its letters and formulas need', () => {
    const css = [
      '@font-face{font-family:Serif;src:url(./latin.woff2);unicode-range:U+0000-00FF}',
      '@font-face{font-family:Serif;src:url(./greek.woff2);unicode-range:U+0370-03FF}',
      '@font-face{font-family:KaTeX_Math;font-style:italic;src:url(./math.woff2)}',
      '@font-face{font-family:KaTeX_Main;font-weight:700;src:url(./bold.woff2)}',
      '.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}.katex .mathbf{font-family:KaTeX_Main;font-weight:700}',
    ].join('');
    const site = makeSite({
      [page]:
        '<html><head><link rel="stylesheet" href="/a.css"></head><body>abc<p class="katex"><i class="mathnormal">x</i></p></body></html>',
      'a.css': css,
      'latin.woff2': '12345',
      'greek.woff2': '1234567',
      'math.woff2': '123',
      'bold.woff2': '1234',
    });
    expect(weighPage(openSite(site), page)).toMatchObject({ textFonts: 5, mathFonts: 3 });
  });

  it('counts one source of a picture, the heaviest', () => {
    const html =
      '<html><body><picture><source srcset="/a.avif 1x, /b.webp 2x"><img src="/c.png"></picture>' +
      '<img loading="lazy" src="/d.png"><img src="/d.png"><p style="background:url(/e.webp)"></p>' +
      '<img src="data:image/png;base64,AAAA"></body></html>';
    const files = { 'a.avif': '1', 'b.webp': '12', 'c.png': '123', 'd.png': '1234', 'e.webp': '12345' };
    expect(weighPage(openSite(makeSite({ [page]: html, ...files })), page).pictures).toBe(3 + 4 + 5);
  });

  it('works below a base path', () => {
    const html = '<html><head><script type="module" src="/course/a.js"></script></head></html>';
    const site = makeSite({ [page]: html, 'a.js': '1;' });
    expect(weighPage(openSite(site, '/course/'), page).javascript).toBe(packed('1;'));
  });

  it('refuses what comes from another host, and what is missing', () => {
    const load = (url: string) =>
      weighPage(openSite(makeSite({ [page]: `<html><script src="${url}"></script></html>` })), page);
    expect(() => load('https://example.org/a.js')).toThrow('loads from elsewhere: https://example.org/a.js');
    expect(() => load('/a.js')).toThrow('the site has no such file: /a.js');
  });
});

describe('weighCells', () => {
  const files = {
    '_astro/LiveCell.a.js': 'import"./client.a.js";',
    '_astro/client.a.js': 'export const a=1;',
    '_astro/editor.a.js': 'import"./client.a.js";import"./state.a.js";',
    '_astro/state.a.js': 'export const b=2;',
    '_astro/editor-help.a.js': 'export const c=3;',
    '_astro/page-notebook.a.js': 'export const g=7;',
    'notebook/cells.a.js': 'self.e=5;',
    'notebook/frame.html': '<html></html>',
    'data/notebook-en.json': '{}',
    'data/library-en.json': '{"f":6}',
  };

  it('counts what a first edit and a first run load, without what a woken cell has', () => {
    const { '_astro/LiveCell.a.js': _, '_astro/client.a.js': __, ...loaded } = files;
    expect(weighCells(makeSite(files))).toBe(packed(...Object.values(loaded)));
  });

  it('refuses a site whose editor has another name', () => {
    const { '_astro/editor.a.js': _, ...rest } = files;
    expect(() => weighCells(makeSite(rest))).toThrow('the site has no _astro/editor.*.js');
  });
});

describe('budgets', () => {
  it('hold for each kind and for the sum', () => {
    const weights = {
      html: 1024,
      css: 0,
      javascript: 49 * 1024,
      mathFonts: 0,
      textFonts: 0,
      pictures: 0,
      awake: 2,
    };
    const { kib, over } = compareWithBudgets(weights);
    expect(over).toEqual(['javascript']);
    expect(kib.total).toBe(50);
    expect(formatTable([{ page: 'en/lessons/a', kib, over }])).toContain('! 49.0');
  });
});
