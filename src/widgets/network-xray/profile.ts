import type { Anatomy } from './anatomy.ts';

/** One layer with weights that are multiplied, along the depth of a network. */
export interface DepthPoint {
  readonly name: string;
  readonly section: string;
  /** In percent of the network. */
  readonly params: number;
  readonly macs: number;
}

/** Convolutions and dense layers from the input to the answer, each with its share of the network. */
export function profileOf({ blocks, totals }: Anatomy): DepthPoint[] {
  return blocks.flatMap(({ section, layers }) =>
    layers
      .filter(({ type }) => type === 'conv' || type === 'separable' || type === 'dense')
      .map(({ name, params, macs }) => ({
        name,
        section,
        params: (100 * params) / totals.params,
        macs: (100 * macs) / totals.macs,
      })),
  );
}

/** Counted from 1: the layer by which half of what `points` hold is reached. */
export function halfwayOf(points: readonly DepthPoint[], amount: 'params' | 'macs'): number {
  const half = points.reduce((sum, point) => sum + point[amount], 0) / 2;
  let reached = 0;
  for (const [index, point] of points.entries()) {
    reached += point[amount];
    if (reached >= half) return index + 1;
  }
  return points.length;
}
