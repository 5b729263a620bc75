import { resolveConv2d } from '#src/conv';
import { countMacs, countParams, type Macs, type Params } from '#src/cost';
import type { EquivalenceBenchState } from './fields.ts';
import { middleChannels, pointwiseSpec, spatialSpec, toTowers } from './towers.ts';

/** Side of the photo, pixels. */
export const PHOTO_SIZE = 96;

/** Weights, without a bias; the same numbers in both forms. */
export interface WeightCounts {
  /** Of all 1 x 1 together, apart or as one. */
  readonly pointwise: Params;
  /** Of all K x K together. */
  readonly spatial: Params;
  /** Of the one standard convolution that does the second step, its zeros included. */
  readonly dense: Params;
  readonly macs: Macs;
}

export function countWeights(state: EquivalenceBenchState): WeightCounts {
  const towers = toTowers(state);
  const middle = middleChannels(state);
  const spatial = towers.map(({ channels, kernelSize }) => layer(spatialSpec(channels, kernelSize)));
  const pointwise = layer(pointwiseSpec(middle));
  const dense = layer(spatialSpec(middle, Math.max(...towers.map(({ kernelSize }) => kernelSize))));
  return {
    pointwise: pointwise.params,
    spatial: sum(spatial.map(({ params }) => params)) as Params,
    dense: dense.params,
    macs: (pointwise.macs + sum(spatial.map(({ macs }) => macs))) as Macs,
  };
}

function layer(spec: ReturnType<typeof spatialSpec>) {
  const geometry = resolveConv2d(spec, [1, PHOTO_SIZE, PHOTO_SIZE, spec.inChannels]);
  return { params: countParams(geometry), macs: countMacs(geometry) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
