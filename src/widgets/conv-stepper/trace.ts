import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';

/** One multiply-add of `conv2dReference`'s inner loop, with everything it touched. */
export interface Step {
  readonly ky: number;
  readonly kx: number;
  /** Counts within the group; the channel that is read is `channel`. */
  readonly i: number;
  readonly channel: number;
  readonly iy: number;
  readonly ix: number;
  /** False on the padding: there is no such pixel and `value` is 0. */
  readonly inside: boolean;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
  /** With this product already added. */
  readonly sum: number;
}

export interface OutputNumber {
  readonly row: number;
  readonly column: number;
  readonly outChannel: number;
}

/** Multiply-adds for one output number, those on padding included. */
export function countSteps(geometry: Conv2dGeometry): number {
  const [kernelHeight, kernelWidth, inChannelsPerGroup] = geometry.weightsShape;
  return kernelHeight * kernelWidth * inChannelsPerGroup;
}

/**
 * How one number of the first image's output comes about, in the reference's order ky, kx, i.
 * The reference passes over the padding, where the product is 0; here those taps are steps as well, because a
 * layer's cost counts them.
 * @param x NHWC, `geometry.inputShape`  @param weights HWIO, `geometry.weightsShape`
 */
export function traceOutput(
  x: Tensor,
  weights: Tensor,
  geometry: Conv2dGeometry,
  { row, column, outChannel }: OutputNumber,
): Step[] {
  const [, height, width, inChannels] = geometry.inputShape;
  const [kernelHeight, kernelWidth, inChannelsPerGroup, outChannels] = geometry.weightsShape;
  const { padding, stride, dilation } = geometry;
  const group = Math.floor(outChannel / geometry.outChannelsPerGroup);
  const steps: Step[] = [];
  let sum = 0;
  for (let ky = 0; ky < kernelHeight; ky++) {
    const iy = stride[0] * row - padding.top + dilation[0] * ky;
    for (let kx = 0; kx < kernelWidth; kx++) {
      const ix = stride[1] * column - padding.left + dilation[1] * kx;
      const inside = iy >= 0 && iy < height && ix >= 0 && ix < width;
      for (let i = 0; i < inChannelsPerGroup; i++) {
        const channel = group * inChannelsPerGroup + i;
        const value = inside ? x.data[(iy * width + ix) * inChannels + channel]! : 0;
        const weight =
          weights.data[((ky * kernelWidth + kx) * inChannelsPerGroup + i) * outChannels + outChannel]!;
        // 0 * -1 is -0, which a page would print; adding 0 makes it 0.
        const product = value * weight + 0;
        sum += product;
        steps.push({ ky, kx, i, channel, iy, ix, inside, value, weight, product, sum });
      }
    }
  }
  return steps;
}
