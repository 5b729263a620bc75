import type { Conv2dGeometry } from '#src/conv';
import { sizeOf } from '#src/tensor';

declare const unit: unique symbol;
/** Multiply-adds: one multiplication and the addition that follows it. */
export type Macs = number & { readonly [unit]: 'MAC' };
/** Floating-point operations, 2 x MACs. Many papers print MACs under this name. */
export type Flops = number & { readonly [unit]: 'FLOP' };
export type Params = number & { readonly [unit]: 'param' };
export type Bytes = number & { readonly [unit]: 'byte' };

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

/** Float32 bytes when each tensor is touched once; the batch is included, a bias is not. */
export function countBytes(geometry: Conv2dGeometry): {
  readonly input: Bytes;
  readonly weights: Bytes;
  readonly output: Bytes;
} {
  const bytes = (shape: readonly number[]) => (4 * sizeOf(shape)) as Bytes;
  return {
    input: bytes(geometry.inputShape),
    weights: bytes(geometry.weightsShape),
    output: bytes(geometry.outputShape),
  };
}
