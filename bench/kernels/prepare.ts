import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as ort from 'onnxruntime-web/wasm';
import { openKernels } from '../../src/kernels/open-kernels.ts';
import { openProbes } from '../../src/kernels/probes/open-probes.ts';
import { installKernels } from '../../src/kernels/tfjs/index.ts';
import { createConvolver } from '../../src/kernels/wasm/convolver.ts';
import { type KernelExports, runPart } from '../../src/kernels/wasm/exports.ts';
import { createHeap, type Heap } from '../../src/kernels/wasm/heap.ts';
import { loadKernelBytes } from '../../src/kernels/wasm/load-bytes.ts';

export const threads = Number(new URL(location.href).searchParams.get('threads'));

/** The peers, and ours alone and inside TensorFlow.js. */
export async function prepare() {
  setWasmPaths('/peers/');
  setThreadsCount(threads);
  ort.env.wasm.wasmPaths = '/peers/';
  ort.env.wasm.numThreads = threads;
  await tf.setBackend('wasm');
  // The peer's own, before ours takes its place.
  const slowInputGradient = tf.getKernel('Conv2DBackpropInput', 'wasm').kernelFunc;
  tf.registerKernel({ kernelName: 'PeerInputGradient', backendName: 'wasm', kernelFunc: slowInputGradient });
  const installed = await installKernels(tf as never);
  const memory = new WebAssembly.Memory({ initial: 16 });
  const bytes = await loadKernelBytes('single');
  const start = performance.now();
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const compileMs = performance.now() - start;
  const exports = instance.exports as unknown as KernelExports;
  const heap = createHeap(memory);
  const convolver = createConvolver(exports, heap, (call) => runPart(exports, call, 0, 1), 1);
  const { engine, peak } = await openProbes();
  if (engine !== 'wasm') throw new Error('the probe of the peak did not load');
  return { installed, heap, convolver, peak, compileMs, kernels: await openKernels({ threads }) };
}

export type Prepared = Awaited<ReturnType<typeof prepare>>;

export function put(heap: Heap, data: Float32Array): number {
  const at = heap.allocate(data.byteLength);
  new Float32Array(heap.memory.buffer, at, data.length).set(data);
  return at;
}
