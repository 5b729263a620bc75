import { expect, test } from 'vitest';
import { findGlyphs } from './site-glyphs.mjs';

const math = (html: string) => `<span class="katex"><span class="katex-html">${html}</span></span>`;
const page = (language: string, body: string) =>
  `<!doctype html><html lang="${language}"><body>${body}</body></html>`;

test('characters of a formula go to the face that KaTeX gives them', () => {
  const html = '<span class="mord mathnormal">K</span><span class="mop op-symbol large-op">\u2211</span>';
  const glyphs = findGlyphs([page('zh', math(html))]);
  expect([...glyphs.get('Math-Italic')!]).toEqual(['K']);
  expect([...glyphs.get('Size2-Regular')!]).toEqual(['\u2211']);
});

test('a formula that an island holds as data counts', () => {
  const props = JSON.stringify({ ask: [0, math('<span class="mord mathbf">w</span>')] });
  const island = `<astro-island props="${props.replaceAll('"', '&quot;')}"></astro-island>`;
  expect([...findGlyphs([page('zh', island)]).get('Main-Bold')!]).toEqual(['w']);
});

test('text counts on English pages only, and formulas are no text', () => {
  const glyphs = findGlyphs([
    page('en', `<p>na\u00efve</p>${math('\u222b')}`),
    page('zh', '<p>\u5377\u00e9</p>'),
  ]);
  const roman = glyphs.get('roman')!;
  expect(['\u00ef', '\u222b', '\u5377', '\u00e9'].map((character) => roman.has(character))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
