import { expect, test } from 'vitest';
import { listUnnamed } from './site-modules.mjs';

test('a module stays when any script names it, and only then', () => {
  const names = ['_astro/kernels.aaaa.wasm', '_astro/kernels.bbbb.wasm'];
  const scripts = ['const a = 1;', 'new URL("/course/_astro/kernels.bbbb.wasm", location.href)'];
  expect(listUnnamed(names, scripts)).toEqual(['_astro/kernels.aaaa.wasm']);
});
