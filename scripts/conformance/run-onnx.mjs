// `npm run conformance:onnx -- <folder>` holds reference and kernels against the ONNX standard's own Conv cases: the
// folder is `backend/test/data` of the package `onnx`, or /usr/share/libonnx-testdata/data of Debian's libonnx-testdata.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildKernels } from '../kernels.mjs';
import { runTests } from './tests.mjs';

const folder = process.argv[2];
if (!folder || !existsSync(folder)) throw new Error(`no folder of ONNX cases: ${folder ?? 'none was given'}`);
await buildKernels();
process.exitCode = await runTests('onnx.ts', { ONNX_DATA: resolve(folder) });
