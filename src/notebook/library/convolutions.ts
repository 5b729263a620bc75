import { type Conv2dSpec, conv2dReference, type ExplicitPadding, resolveConv2d, type Size } from '#src/conv';
import { tensor as wrap } from '#src/tensor';
import { LibraryError, printList } from './library-error.ts';
import { type CellTensor, checkTensor } from './tensors.ts';

/** What a convolution is told besides its input and its weights. */
export interface ConvolutionOptions {
  /**
   * How far the window moves from one output pixel to the next.
   * @default 1
   */
  readonly stride?: Size;
  /**
   * Zeros around the input. With `"same"` and stride 1 the output is as large as the input.
   * @default "valid"
   */
  readonly padding?: 'valid' | 'same' | ExplicitPadding;
  /**
   * Distance between two taps of the kernel.
   * @default 1
   */
  readonly dilation?: Size;
  /**
   * Into how many groups the channels are divided; a divisor of the channels in and of the channels out.
   * @default 1
   */
  readonly groups?: number;
  /** One number for each output channel, added to all its pixels. */
  readonly bias?: CellTensor | readonly number[];
}

/**
 * Convolves, as the course defines it: the formula, in float64.
 * @param x NHWC `[batch, height, width, inChannels]`; `[height, width, inChannels]` is taken as one image
 * @param weights HWIO `[kernelHeight, kernelWidth, inChannels / groups, outChannels]`
 * @param options how the window moves, and which channels it reads
 * @returns NHWC, float64
 * @throws where the shapes do not fit together
 * @example
 * conv2d(
 *   randomTensor([1, 8, 8, 4]),
 *   randomTensor([3, 3, 2, 6]),
 *   { groups: 2 },
 * )
 */
export function conv2d(x: CellTensor, weights: CellTensor, options: ConvolutionOptions = {}): CellTensor {
  const { input, bias, geometry } = prepareConv2d(x, weights, options);
  return conv2dReference(input, weights, bias, geometry);
}

/**
 * Convolves each channel by itself: as many groups as channels in.
 * @param x NHWC, or one image `[height, width, channels]`
 * @param weights `[kernelHeight, kernelWidth, 1, channels * depthMultiplier]`
 * @param options as for `conv2d`, without `groups`
 * @returns NHWC, float64
 * @throws where the weights have a third axis other than 1, or the shapes do not fit
 * @example
 * depthwise(
 *   randomTensor([1, 8, 8, 4]),
 *   randomTensor([3, 3, 1, 4]),
 * )
 */
export function depthwise(
  x: CellTensor,
  weights: CellTensor,
  options: Omit<ConvolutionOptions, 'groups'> = {},
): CellTensor {
  const { shape } = toNhwc(x);
  if (readWeights(weights)[2] !== 1) {
    const given = printList(weights.shape);
    throw new LibraryError(
      'depthwiseWeights',
      { given },
      `depthwise weights read one channel each: ${given}`,
    );
  }
  return conv2d(x, weights, { ...options, groups: shape[3]! });
}

/**
 * Mixes the channels of each pixel: a convolution with a 1 x 1 kernel.
 * @param x NHWC, or one image `[height, width, channels]`
 * @param weights `[1, 1, inChannels / groups, outChannels]`
 * @param options as for `conv2d`, without `padding` and `dilation`
 * @returns NHWC, float64
 * @throws where the kernel is larger than 1 x 1, or the shapes do not fit
 * @example
 * pointwise(
 *   randomTensor([1, 8, 8, 4]),
 *   randomTensor([1, 1, 4, 16]),
 * )
 */
export function pointwise(
  x: CellTensor,
  weights: CellTensor,
  options: Omit<ConvolutionOptions, 'padding' | 'dilation'> = {},
): CellTensor {
  const [kernelHeight, kernelWidth] = readWeights(weights);
  if (kernelHeight !== 1 || kernelWidth !== 1) {
    const given = printList(weights.shape);
    throw new LibraryError('pointwiseWeights', { given }, `a pointwise kernel is 1 x 1: ${given}`);
  }
  return conv2d(x, weights, options);
}

/**
 * A depthwise separable convolution: depthwise, then pointwise, with nothing between.
 * @param x NHWC, or one image `[height, width, channels]`
 * @param depthwiseWeights `[kernelHeight, kernelWidth, 1, channels * depthMultiplier]`
 * @param pointwiseWeights `[1, 1, channels * depthMultiplier, outChannels]`
 * @param options `stride`, `padding` and `dilation` of the depthwise step, `bias` of the pointwise one
 * @returns NHWC, float64
 * @throws where the shapes do not fit together
 * @example
 * separable(
 *   randomTensor([1, 8, 8, 4]),
 *   randomTensor([3, 3, 1, 4]),
 *   randomTensor([1, 1, 4, 16]),
 * )
 */
export function separable(
  x: CellTensor,
  depthwiseWeights: CellTensor,
  pointwiseWeights: CellTensor,
  options: Omit<ConvolutionOptions, 'groups'> = {},
): CellTensor {
  const { bias, ...spatial } = options;
  const mixed = bias === undefined ? {} : { bias };
  return pointwise(depthwise(x, depthwiseWeights, spatial), pointwiseWeights, mixed);
}

/**
 * Sets every negative number to zero.
 * @param x any tensor
 * @returns a new tensor of the same shape
 * @throws where it is given no tensor
 * @example relu(tensor([4], [-2, -1, 0, 3]))
 */
export function relu(x: CellTensor): CellTensor {
  checkTensor(x);
  return { shape: [...x.shape], data: x.data.map((value) => Math.max(0, value)) };
}

/**
 * The arguments of a convolution as src/conv and src/kernels take them.
 * @throws LibraryError, ConvSpecError
 */
export function prepareConv2d(x: CellTensor, weights: CellTensor, options: ConvolutionOptions) {
  const input = toNhwc(x);
  const [kernelHeight, kernelWidth, , outChannels] = readWeights(weights);
  const { bias, ...rest } = options;
  const spec: Conv2dSpec = {
    ...rest,
    inChannels: input.shape[3]!,
    outChannels,
    kernelSize: [kernelHeight, kernelWidth],
  };
  return { input, bias: toBias(bias), geometry: resolveConv2d(spec, input.shape) };
}

function toNhwc(x: CellTensor): CellTensor {
  checkTensor(x);
  return x.shape.length === 3 ? wrap([1, ...x.shape], x.data) : x;
}

/** @throws LibraryError `weightRank` */
export function readWeights(weights: CellTensor): [number, number, number, number] {
  checkTensor(weights);
  if (weights.shape.length === 4) return weights.shape as [number, number, number, number];
  const given = printList(weights.shape);
  throw new LibraryError('weightRank', { given }, `weights have four axes: ${given}`);
}

function toBias(bias: ConvolutionOptions['bias']): CellTensor | null {
  if (bias === undefined) return null;
  if ('shape' in bias) return bias;
  return wrap([bias.length], Float64Array.from(bias));
}
