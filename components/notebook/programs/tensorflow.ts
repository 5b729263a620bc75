import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from '#src/kernels/tfjs';
import { type LibraryPlace, type TrainOptions, train } from '#src/notebook';

/** A name that is never fetched: the page hands the bytes in. */
const HANDED_IN = 'tensorflow.wasm';

/** What cells get that name `tf` or `train`: TensorFlow.js on its wasm backend, with the course's kernels. */
export async function open(place: LibraryPlace) {
  const bytes = (await place.ask({ kind: 'bytes', file: 'tensorflow' })) as ArrayBuffer;
  const { platform } = tf.env();
  tf.setPlatform('cell', {
    ...platform,
    now: () => place.now(),
    encode: (text, encoding) => platform.encode(text, encoding),
    decode: (data, encoding) => platform.decode(data, encoding),
    isTypedArray: (value): value is Float32Array => platform.isTypedArray(value),
    setTimeoutCustom: (act, delay) => platform.setTimeoutCustom!(act, delay),
    fetch: async () => new Response(bytes),
  });
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const files = {
    'tfjs-backend-wasm-simd.wasm': HANDED_IN,
    'tfjs-backend-wasm.wasm': HANDED_IN,
    'tfjs-backend-wasm-threaded-simd.wasm': HANDED_IN,
  };
  // Through the platform above, and not through the fetch that cells do not have.
  setWasmPaths(files, true);
  if (!(await tf.setBackend('wasm'))) await tf.setBackend('cpu');
  const load = async () => (await place.ask({ kind: 'bytes', file: 'kernels' })) as ArrayBuffer;
  const { groupedConv2d, GroupedConv2D, batchNormTrain } = await installKernels(tf, { load });
  return {
    /**
     * TensorFlow.js on WebAssembly, with the course's kernels: `tf.groupedConv2d` and `tf.GroupedConv2D` are the grouped
     * convolution that it lacks. It is loaded when a cell first names it, about 500 kB.
     * @example
     * tf.groupedConv2d(
     *   tf.randomNormal([1, 8, 8, 4]),
     *   tf.ones([3, 3, 2, 6]),
     *   { groups: 2 },
     * ).shape
     */
    tf: { ...tf, groupedConv2d, GroupedConv2D },
    train: (options?: TrainOptions) => train(place, tf, { groupedConv2d, batchNormTrain }, options),
  };
}
