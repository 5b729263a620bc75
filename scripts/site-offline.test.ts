import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeWorker, followNames, readNames } from './site-offline.mjs';

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

test('the service worker is told its version and what lies at the top of the site', async () => {
  const worker = await readFile(new URL('../public/service-worker.js', import.meta.url), 'utf8');
  const site = { version: 'abc', files: { 'en/index.html': [1, ''], 'favicon.ico': [1, ''] } };
  const text = describeWorker(worker, site);
  expect(text).toContain("const VERSION = 'abc';");
  expect(text).toContain('const TOP = ["en","favicon.ico","offline.json","service-worker.js"];');
  expect(() => describeWorker('', site)).toThrow('service-worker.js lacks');
});
