import { run } from './run.mjs';

/** Checks that read the source and build nothing. */
export const sourceChecks = [
  { name: 'lint', run: () => run('biome', ['check', '--error-on-warnings']) },
  // First of the types: it also writes .astro/types.d.ts, which the others read.
  { name: 'types in .astro', run: () => run('astro', ['check']) },
  { name: 'types in .ts', run: () => run('tsc', ['--noEmit']) },
  {
    name: 'types in .svelte',
    run: () => run('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  },
  { name: 'import layers', run: () => run('node', ['scripts/layers.mjs']) },
  { name: 'paths in documents', run: () => run('node', ['scripts/document-paths.mjs']) },
];
