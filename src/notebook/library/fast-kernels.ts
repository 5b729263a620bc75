import { openKernels as open } from '#src/kernels';
import type { Tensor } from '#src/tensor';
import { type ConvolutionOptions, prepareConv2d } from './convolutions.ts';
import type { LibraryPlace } from './place.ts';
import type { CellTensor } from './tensors.ts';

/** The compiled kernels, as a cell has them. */
export interface CellKernels {
  /** `wasm`, or `reference` where WebAssembly cannot be had. */
  readonly engine: string;
  /** As `conv2d` of the library, in float32 and at the speed of the widgets. */
  readonly conv2d: (x: CellTensor, weights: CellTensor, options?: ConvolutionOptions) => Promise<Tensor>;
  readonly dispose: () => void;
}

/**
 * Opens the compiled kernels that the widgets run on: the same sums in float32, many times faster than `conv2d`.
 * @returns `conv2d` takes what the library's `conv2d` takes and is awaited, `engine` says what computes, `dispose()` frees the memory
 * @example
 * const kernels = await openKernels()
 * await kernels.conv2d(
 *   randomTensor([1, 64, 64, 32]),
 *   randomTensor([3, 3, 1, 32]),
 *   { groups: 32 },
 * )
 */
export async function openKernels(place: LibraryPlace): Promise<CellKernels> {
  const load = async () => (await place.ask({ kind: 'bytes', file: 'kernels' })) as ArrayBuffer;
  const kernels = await open({ threads: 1, load });
  return {
    engine: kernels.engine,
    conv2d: (x, weights, options = {}) => {
      const { input, bias, geometry } = prepareConv2d(x, weights, options);
      return kernels.conv2d(input, weights, bias, geometry);
    },
    dispose: () => kernels.dispose(),
  };
}
