import tensorflow from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { loadKernelBytes } from '#src/kernels';
import { get } from './answer.ts';

/** Compiled kernels, for a Worker that can fetch nothing. */
export async function loadBytes(file: 'kernels' | 'tensorflow'): Promise<BufferSource> {
  return file === 'kernels' ? loadKernelBytes('single') : (await get(tensorflow)).arrayBuffer();
}
