import { expect, test } from 'vitest';
import { followNames, readNames } from './site-offline.mjs';

const texts = new Map([
  ['_astro/page.a.js', 'import("./part.b.js"); new URL("engine.c.wasm")'],
  ['_astro/part.b.js', 'import "./page.a.js"; "large.d.js"'],
  ['_astro/engine.c.wasm', ''],
  ['_astro/large.d.js', '"behind.e.js"'],
  ['_astro/behind.e.js', ''],
  ['_astro/other.f.js', ''],
]);

test('what a page names is followed through what it names in turn, and circles end', () => {
  expect(followNames(['_astro/page.a.js'], readNames(texts), () => true)).toEqual([
    '_astro/behind.e.js',
    '_astro/engine.c.wasm',
    '_astro/large.d.js',
    '_astro/page.a.js',
    '_astro/part.b.js',
  ]);
});

test('what is too large is left out with all behind it', () => {
  const isWanted = (path: string) => !path.includes('large');
  expect(followNames(['_astro/page.a.js'], readNames(texts), isWanted)).toEqual([
    '_astro/engine.c.wasm',
    '_astro/page.a.js',
    '_astro/part.b.js',
  ]);
});
