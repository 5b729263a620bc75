import type { Conv2dGeometry } from '#src/conv';

type Pair = readonly [vertical: number, horizontal: number];

/**
 * A convolution as the tiles see it: for each pixel written, a grid of taps is read. The forward pass is one walk;
 * the gradient to the input is one walk for each place that a pixel can have between the strides.
 * All steps are counted in pixels or in weights, never in bytes.
 */
export interface Walk {
  readonly batch: number;
  readonly groups: number;
  /** Channels that a group reads, and that it writes. */
  readonly channels: number;
  readonly outs: number;
  /** What is read: height and width. */
  readonly source: Pair;
  /** What is written: the whole image, and of it `count` pixels, `step` apart, from `start` on. */
  readonly target: { readonly size: Pair; readonly start: Pair; readonly step: Pair; readonly count: Pair };
  readonly taps: Pair;
  /** The source pixel of the first tap of the first pixel; how far the next pixel and the next tap are. */
  readonly first: Pair;
  readonly step: Pair;
  readonly tapStep: Pair;
  /** Where a weight stands in HWIO: the first one read, and the distance to the next. */
  readonly weights: {
    readonly start: number;
    readonly row: number;
    readonly column: number;
    readonly channel: number;
    readonly out: number;
    readonly group: number;
  };
}

/** Taps in the order ky, kx, i. */
export function toForwardWalk(geometry: Conv2dGeometry): Walk {
  const [batch, height, width] = geometry.inputShape;
  const [, outHeight, outWidth, outChannels] = geometry.outputShape;
  const [, kernelWidth, inChannelsPerGroup] = geometry.weightsShape;
  const { padding, stride, dilation, kernelSize } = geometry;
  return {
    batch,
    groups: geometry.groups,
    channels: inChannelsPerGroup,
    outs: geometry.outChannelsPerGroup,
    source: [height, width],
    target: { size: [outHeight, outWidth], start: [0, 0], step: [1, 1], count: [outHeight, outWidth] },
    taps: kernelSize,
    first: [-padding.top, -padding.left],
    step: stride,
    tapStep: dilation,
    weights: {
      start: 0,
      row: kernelWidth * inChannelsPerGroup * outChannels,
      column: inChannelsPerGroup * outChannels,
      channel: outChannels,
      out: 1,
      group: geometry.outChannelsPerGroup,
    },
  };
}

/** Of one axis: which of a pixel's taps a phase has, and where they read dy. */
interface Phase {
  readonly start: number;
  readonly count: number;
  readonly taps: number;
  /** The tap that reads the first of dy, and the distance to the next one: the kernel is walked backwards. */
  readonly tap: number;
  readonly tapBack: number;
  readonly first: number;
  readonly tapStep: number;
}

/**
 * A pixel iy of the input was read by tap k for output row (iy + pad - dilation * k) / stride, where that is whole.
 * Pixels `stride` apart have the same taps, so each remainder of iy is a convolution of its own, with stride 1.
 */
function toPhases(
  size: number,
  kernel: number,
  stride: number,
  dilation: number,
  padBefore: number,
): Phase[] {
  const apart = stride / greatestCommonDivisor(stride, dilation);
  const phases: Phase[] = [];
  for (let start = 0; start < Math.min(stride, size); start++) {
    const count = Math.ceil((size - start) / stride);
    let least = 0;
    while (least < Math.min(apart, kernel) && (start + padBefore - dilation * least) % stride !== 0) least++;
    const taps = least < Math.min(apart, kernel) ? Math.floor((kernel - 1 - least) / apart) + 1 : 0;
    const tap = least + Math.max(taps - 1, 0) * apart;
    const first = taps > 0 ? (start + padBefore - dilation * tap) / stride : 0;
    phases.push({ start, count, taps, tap, tapBack: apart, first, tapStep: (dilation * apart) / stride });
  }
  return phases;
}

/** The gradient to the input as convolutions of dy: taps in the order -ky, -kx, o. */
export function toInputGradientWalks(geometry: Conv2dGeometry): Walk[] {
  const [batch, height, width] = geometry.inputShape;
  const [, outHeight, outWidth, outChannels] = geometry.outputShape;
  const [, kernelWidth, inChannelsPerGroup] = geometry.weightsShape;
  const { padding, stride, dilation, kernelSize } = geometry;
  const rowWeights = kernelWidth * inChannelsPerGroup * outChannels;
  const columnWeights = inChannelsPerGroup * outChannels;
  const horizontal = toPhases(width, kernelSize[1], stride[1], dilation[1], padding.left);
  return toPhases(height, kernelSize[0], stride[0], dilation[0], padding.top).flatMap((v) =>
    horizontal.map(
      (h): Walk => ({
        batch,
        groups: geometry.groups,
        channels: geometry.outChannelsPerGroup,
        outs: inChannelsPerGroup,
        source: [outHeight, outWidth],
        target: { size: [height, width], start: [v.start, h.start], step: stride, count: [v.count, h.count] },
        taps: [v.taps, h.taps],
        first: [v.first, h.first],
        step: [1, 1],
        tapStep: [v.tapStep, h.tapStep],
        weights: {
          start: v.tap * rowWeights + h.tap * columnWeights,
          row: -v.tapBack * rowWeights,
          column: -h.tapBack * columnWeights,
          channel: 1,
          out: outChannels,
          group: geometry.outChannelsPerGroup,
        },
      }),
    ),
  );
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
