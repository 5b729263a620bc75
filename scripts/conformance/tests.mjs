import { run } from '../run.mjs';

/** Runs one file of this folder; resolves to the exit status. None is part of `npm test`. */
export function runTests(file, env) {
  const config = 'scripts/conformance/vitest.config.ts';
  return run('vitest', ['run', '--config', config, `scripts/conformance/${file}`], { env });
}
