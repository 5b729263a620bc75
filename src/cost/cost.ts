import type { Conv2dGeometry } from '#src/conv';
import { sizeOf } from '#src/tensor';

declare const unit: unique symbol;
/** Multiply-adds: one multiplication and the addition that follows it. */
export type Macs = number & { readonly [unit]: 'MAC' };
/** Floating-point operations, 2 x MACs. Many papers print MACs under this name. */
export type Flops = number & { readonly [unit]: 'FLOP' };
export type Params = number & { readonly [unit]: 'param' };
export type Bytes = number & { readonly [unit]: 'byte' };
/** FLOPs for each byte moved. */
export type Intensity = number & { readonly [unit]: 'FLOP/byte' };

/** Learned numbers: K*K * (inChannels / groups) * outChannels, and one an output channel with a bias. */
export function countParams(geometry: Conv2dGeometry, { bias = false }: { bias?: boolean } = {}): Params {
  return (sizeOf(geometry.weightsShape) + (bias ? geometry.outputShape[3] : 0)) as Params;
}

/**
 * Multiply-adds of one forward pass over the whole batch. Taps on the padding count, as every published
 * number counts them: output numbers x taps x channels read.
 */
export function countMacs(geometry: Conv2dGeometry): Macs {
  const [kernelHeight, kernelWidth, inChannelsPerGroup] = geometry.weightsShape;
  return (sizeOf(geometry.outputShape) * kernelHeight * kernelWidth * inChannelsPerGroup) as Macs;
}

/** One MAC is two floating-point operations. */
export function toFlops(macs: Macs): Flops {
  return (2 * macs) as Flops;
}

/** Multiply-adds, among those of `countMacs`, whose input number is a zero of the padding. */
export function countMacsOnPadding(geometry: Conv2dGeometry): Macs {
  const [batch, height, width] = geometry.inputShape;
  const [, , inChannelsPerGroup, outChannels] = geometry.weightsShape;
  const { padding } = geometry;
  const inside =
    countTapsInside(geometry, 0, height, padding.top) * countTapsInside(geometry, 1, width, padding.left);
  return (countMacs(geometry) - batch * inside * inChannelsPerGroup * outChannels) as Macs;
}

/** Pairs of an output place and a tap along one axis whose input place exists. */
function countTapsInside(geometry: Conv2dGeometry, axis: 0 | 1, size: number, before: number): number {
  let inside = 0;
  for (let place = 0; place < geometry.outputShape[axis + 1]!; place++) {
    for (let tap = 0; tap < geometry.kernelSize[axis]; tap++) {
      const read = geometry.stride[axis] * place - before + geometry.dilation[axis] * tap;
      if (read >= 0 && read < size) inside++;
    }
  }
  return inside;
}

/** Numbers that the layer writes, the batch included: its output, before any normalisation or activation function. */
export function countActivations(geometry: Conv2dGeometry): number {
  return sizeOf(geometry.outputShape);
}

/** Float32 bytes when each tensor is touched once; the batch is included, a bias counts among the weights. */
export function countBytes(
  geometry: Conv2dGeometry,
  { bias = false }: { bias?: boolean } = {},
): {
  readonly input: Bytes;
  readonly weights: Bytes;
  readonly output: Bytes;
} {
  const bytes = (numbers: number) => (4 * numbers) as Bytes;
  return {
    input: bytes(sizeOf(geometry.inputShape)),
    weights: bytes(countParams(geometry, { bias })),
    output: bytes(countActivations(geometry)),
  };
}
