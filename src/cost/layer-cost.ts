import type { Conv2dGeometry } from '#src/conv';
import {
  type Bytes,
  countActivations,
  countBytes,
  countMacs,
  countParams,
  type Flops,
  type Intensity,
  type Macs,
  type Params,
  toFlops,
} from './cost.ts';

export interface LayerCost {
  readonly params: Params;
  readonly macs: Macs;
  readonly flops: Flops;
  /** Float32: input, weights and output of every step, each touched once. */
  readonly bytes: Bytes;
  /** Numbers written, by every step. */
  readonly activations: number;
  readonly intensity: Intensity;
}

/**
 * What convolutions in a row cost together. Of two, only the last has the bias, as in Keras' SeparableConv2D: a
 * bias in between would be one more thing for the last to add up.
 */
export function costOfSteps(
  steps: readonly Conv2dGeometry[],
  { bias = false }: { bias?: boolean } = {},
): LayerCost {
  const each = steps.map((geometry, index) => {
    const options = { bias: bias && index === steps.length - 1 };
    const { input, weights, output } = countBytes(geometry, options);
    return {
      params: countParams(geometry, options),
      macs: countMacs(geometry),
      bytes: input + weights + output,
      activations: countActivations(geometry),
    };
  });
  const sum = (name: keyof (typeof each)[number]) => each.reduce((total, step) => total + step[name], 0);
  const macs = sum('macs') as Macs;
  const bytes = sum('bytes') as Bytes;
  const flops = toFlops(macs);
  return {
    params: sum('params') as Params,
    macs,
    flops,
    bytes,
    activations: sum('activations'),
    intensity: (flops / bytes) as Intensity,
  };
}
