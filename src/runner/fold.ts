import type { Layer } from '#src/nets';
import type { LayerWeights } from './weights.ts';

/** One factor and one summand a channel: y = factor x + summand. */
export interface Affine {
  readonly factor: Float32Array;
  readonly summand: Float32Array;
}

/** What a batch normalisation, a layer scale or a normalisation of the data does to each channel, once learned. */
export function toAffine(layer: Layer, weights: LayerWeights): Affine | null {
  switch (layer.type) {
    case 'batchNorm': {
      const { gamma, beta, moving_mean: mean, moving_variance: variance } = weights;
      const factor = variance!.map(
        (value, channel) => (gamma?.[channel] ?? 1) / Math.sqrt(value + layer.epsilon),
      );
      const summand = beta!.map((value, channel) => value - mean![channel]! * factor[channel]!);
      return { factor, summand };
    }
    case 'layerScale':
      return { factor: weights.gamma!, summand: new Float32Array(layer.channels) };
    case 'normalization': {
      const factor = weights.variance!.map((value) => 1 / Math.sqrt(value));
      return { factor, summand: weights.mean!.map((value, channel) => -value * factor[channel]!) };
    }
    default:
      return null;
  }
}

/** The affine map applied after a convolution, as its weights and bias: w' = factor w, b' = factor b + summand. */
export function foldInto(
  kernel: Float32Array,
  bias: Float32Array | undefined,
  { factor, summand }: Affine,
): { readonly kernel: Float32Array; readonly bias: Float32Array } {
  const channels = factor.length;
  return {
    // HWIO: the output channel runs fastest.
    kernel: kernel.map((value, index) => value * factor[index % channels]!),
    bias: summand.map((value, channel) => value + (bias ? bias[channel]! * factor[channel]! : 0)),
  };
}
