import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from '#src/kernels/tfjs';
import { loadFashionMnist } from '#src/lab';
import { root } from '../run.mjs';

const folder = join(root, 'public/data/fashion-mnist');
const digest = async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const load = async (file) => new Uint8Array(await readFile(join(folder, file))).buffer;

/** Node as a place to train in: TensorFlow.js' wasm backend with our kernels, on one thread. */
export async function openPlace() {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('wasm');
  const kernels = await installKernels(tf);
  if (kernels.engine !== 'kernels') throw new Error(kernels.reason);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  let whole = null;
  return {
    tf,
    kernels,
    digest,
    loadFashionMnist: () => (whole ??= loadFashionMnist(manifest, { load, digest })),
    now: () => performance.now(),
  };
}
