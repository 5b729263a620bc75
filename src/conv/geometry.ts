import type { Hwio, Nhwc } from '#src/tensor';
import { ConvSpecError } from './errors.ts';
import { resolvePadding } from './padding.ts';
import type { Conv2dSpec, ExplicitPadding, Size } from './spec.ts';

/** A spec on an input of known shape: nothing is optional and nobody has to check again. */
export interface Conv2dGeometry {
  readonly inputShape: Nhwc;
  readonly weightsShape: Hwio;
  readonly outputShape: Nhwc;
  readonly groups: number;
  readonly inChannelsPerGroup: number;
  readonly outChannelsPerGroup: number;
  readonly kernelSize: readonly [height: number, width: number];
  readonly stride: readonly [height: number, width: number];
  readonly dilation: readonly [height: number, width: number];
  readonly padding: ExplicitPadding;
}

/** Above this many numbers a tensor is refused: its bytes would not fit a 32-bit address. */
const MAX_TENSOR_SIZE = 2 ** 30;

/**
 * Fills the defaults of `spec`, checks it against `inputShape` (NHWC) and derives every shape.
 * @throws ConvSpecError naming the value that cannot be
 */
export function resolveConv2d(spec: Conv2dSpec, inputShape: readonly number[]): Conv2dGeometry {
  const { inChannels, outChannels, groups = 1 } = spec;
  if (!isCount(inChannels) || !isCount(outChannels)) {
    throw new ConvSpecError(
      'channels',
      { inChannels, outChannels },
      `channels must be positive integers: ${inChannels}, ${outChannels}`,
    );
  }
  if (!isCount(groups)) {
    throw new ConvSpecError('groups', { groups }, `groups must be a positive integer: ${groups}`);
  }
  if (inChannels % groups !== 0 || outChannels % groups !== 0) {
    throw new ConvSpecError(
      'groupsDivide',
      { groups, inChannels, outChannels },
      `groups must divide inChannels and outChannels: ${groups}, ${inChannels}, ${outChannels}`,
    );
  }
  const kernelSize = toPair(spec.kernelSize, 'kernelSize');
  const stride = toPair(spec.stride ?? 1, 'stride');
  const dilation = toPair(spec.dilation ?? 1, 'dilation');
  const input = checkInputShape(inputShape, inChannels);
  const reach = [dilation[0] * (kernelSize[0] - 1) + 1, dilation[1] * (kernelSize[1] - 1) + 1] as const;
  const padding = resolvePadding(spec.padding ?? 'valid', [input[1], input[2]], reach, stride);

  const paddedHeight = input[1] + padding.top + padding.bottom;
  const paddedWidth = input[2] + padding.left + padding.right;
  if (reach[0] > paddedHeight || reach[1] > paddedWidth) {
    const values = {
      kernelHeight: reach[0],
      kernelWidth: reach[1],
      height: paddedHeight,
      width: paddedWidth,
    };
    throw new ConvSpecError(
      'kernelTooLarge',
      values,
      `the kernel must fit the padded input: ${reach[0]} x ${reach[1]}, ${paddedHeight} x ${paddedWidth}`,
    );
  }
  const outputShape = [
    input[0],
    Math.floor((paddedHeight - reach[0]) / stride[0]) + 1,
    Math.floor((paddedWidth - reach[1]) / stride[1]) + 1,
    outChannels,
  ] as const;
  const weightsShape = [kernelSize[0], kernelSize[1], inChannels / groups, outChannels] as const;
  for (const shape of [input, weightsShape, outputShape]) checkSize(shape);
  return {
    inputShape: input,
    weightsShape,
    outputShape,
    groups,
    inChannelsPerGroup: inChannels / groups,
    outChannelsPerGroup: outChannels / groups,
    kernelSize,
    stride,
    dilation,
    padding,
  };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function toPair(size: Size, code: 'kernelSize' | 'stride' | 'dilation'): readonly [number, number] {
  const sizes = typeof size === 'number' ? [size] : size;
  if (!Array.isArray(sizes) || sizes.length < 1 || sizes.length > 2 || !sizes.every(isCount)) {
    const value = Array.isArray(sizes) ? sizes.join(', ') : String(size);
    throw new ConvSpecError(code, { value }, `${code} must be one or two positive integers: ${value}`);
  }
  return [sizes[0], sizes[1] ?? sizes[0]];
}

function checkInputShape(shape: readonly number[], inChannels: number): Nhwc {
  if (shape.length !== 4 || !shape.every(isCount)) {
    const value = shape.join(', ');
    throw new ConvSpecError(
      'inputShape',
      { shape: value },
      `inputShape must be four positive integers [batch, height, width, channels]: [${value}]`,
    );
  }
  const channels = shape[3]!;
  if (channels !== inChannels) {
    throw new ConvSpecError(
      'inputChannels',
      { channels, inChannels },
      `the input must have inChannels channels: ${channels}, ${inChannels}`,
    );
  }
  return [shape[0]!, shape[1]!, shape[2]!, channels];
}

function checkSize(shape: readonly number[]): void {
  const size = shape.reduce((product, extent) => product * extent, 1);
  if (size > MAX_TENSOR_SIZE) {
    throw new ConvSpecError(
      'tooLarge',
      { shape: shape.join(' x '), limit: MAX_TENSOR_SIZE },
      `a tensor may hold at most ${MAX_TENSOR_SIZE} numbers: [${shape.join(', ')}]`,
    );
  }
}
