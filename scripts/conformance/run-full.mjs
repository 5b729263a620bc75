// `npm run conformance:full` runs every case there is; `npm run conformance:full -- 2/4` the second of four parts.
import { buildKernels } from '../kernels.mjs';
import { runTests } from './tests.mjs';

const asked = process.argv[2] ?? '1/1';
const [part, parts] = asked.split('/').map(Number);
if (!Number.isInteger(part) || !Number.isInteger(parts) || part < 1 || part > parts) {
  throw new Error(`${asked} is no part: 2/4 is the second of four`);
}
await buildKernels();
process.exitCode = await runTests('full.ts', { CONFORMANCE_PART: asked });
