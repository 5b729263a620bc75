import type { KernelExports } from '../wasm/exports.ts';
import { type KernelFile, loadKernelBytes } from '../wasm/load-bytes.ts';
import { type BackendTensors, createBackendTensors } from './backend-tensors.ts';
import { type BatchNormTrain, createBatchNorm } from './batch-norm.ts';
import { createGroupedConv2d, type GroupedConv2d } from './grouped-conv2d.ts';
import { createGroupedConv2dLayer, type GroupedConv2dLayerConstructor } from './grouped-conv2d-layer.ts';
import { registerKernels } from './register-kernels.ts';
import type { TensorFlow } from './tensorflow.ts';

export type { BatchNormOptions, BatchNormTrain, Normalised } from './batch-norm.ts';
export type { GroupedConv2d, GroupedConv2dOptions } from './grouped-conv2d.ts';
export type { TensorFlow } from './tensorflow.ts';

export interface InstalledKernels {
  /** `kernels` where ours run on the wasm backend, `composition` where TensorFlow.js' own operations stand in. */
  readonly engine: 'kernels' | 'composition';
  /** Why something is slower than it could be, one English line; null where nothing is. */
  readonly reason: string | null;
  readonly groupedConv2d: GroupedConv2d;
  readonly batchNormTrain: BatchNormTrain;
  /** A layer that models can be saved and loaded with; null without TensorFlow.js' layers. */
  readonly GroupedConv2D: GroupedConv2dLayerConstructor | null;
}

export interface InstallOptions {
  /** Brings the compiled kernels, for a place that cannot fetch. */
  readonly load?: (file: KernelFile) => Promise<BufferSource>;
}

/**
 * Adds grouped convolution with gradients to TensorFlow.js 4.22, and to its wasm backend the gradients of convolution
 * that it lacks, so that it can train. To be called when the wasm backend is ready; on other backends the same
 * function is a composition of existing operations.
 * @param tf `@tensorflow/tfjs`, or `@tensorflow/tfjs-core` where no layer is needed
 */
export async function installKernels(
  tf: TensorFlow,
  options: InstallOptions = {},
): Promise<InstalledKernels> {
  await tf.ready();
  const found = await openOnBackend(tf, options.load ?? loadKernelBytes);
  if ('exports' in found) registerKernels(tf, found.exports, found.tensors);
  const hasKernels = 'exports' in found;
  const groupedConv2d = createGroupedConv2d(tf, hasKernels);
  return {
    engine: hasKernels ? 'kernels' : 'composition',
    reason: hasKernels ? found.tensors.reason : found.reason,
    groupedConv2d,
    batchNormTrain: createBatchNorm(tf, hasKernels),
    GroupedConv2D: createGroupedConv2dLayer(tf, groupedConv2d),
  };
}

type Found =
  | { readonly exports: KernelExports; readonly tensors: BackendTensors }
  | { readonly reason: string };

/** Our module on the backend's memory. */
async function openOnBackend(
  tf: TensorFlow,
  load: (file: KernelFile) => Promise<BufferSource>,
): Promise<Found> {
  const backend = tf.findBackend('wasm');
  if (!backend) return { reason: `the wasm backend is not ready; active is ${tf.getBackend()}` };
  try {
    const tensors = createBackendTensors(backend);
    const { instance } = await WebAssembly.instantiate(await load(tensors.isShared ? 'shared' : 'single'), {
      env: { memory: tensors.heap.memory },
    });
    return { exports: instance.exports as unknown as KernelExports, tensors };
  } catch (error) {
    return { reason: `the kernels do not load: ${error instanceof Error ? error.message : String(error)}` };
  }
}
