import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviceKeeps, platformKeeps } from './device-keeps.ts';

/** Every source file that a page loads and that names a store of the browser. */
const sources = ['components', 'src', 'public']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(ts|js|svelte|astro)$/.test(path) && !/\.test\.|device-keeps|privacy/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => /(local|session)Storage\.\w|: Storage \||openDB|caches\.open/.test(text));

test('what scripts of the site name as a place to keep things is on the list of privacy, and nothing else is', () => {
  const written = sources.flatMap((text) =>
    [...text.matchAll(/['`](decoupled[-/ ][\w-]*\/?)/g)].map(([, name]) => name!),
  );
  expect([...new Set(written)].sort()).toEqual(
    [...deviceKeeps, ...platformKeeps].map(({ name }) => name).sort(),
  );
});
