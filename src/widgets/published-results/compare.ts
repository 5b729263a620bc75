import { type CostName, costNames, type ResultPoint } from './data.ts';

/** How a second network differs from a first, which was measured alike. */
export interface Difference {
  /** Percentage points. */
  readonly points: number;
  /** Percent of the first accuracy. */
  readonly relative: number;
  /** Percent of the first error that are gone; below 0 where error grew. */
  readonly errorReduction: number;
  /** The second's cost over the first's, for every cost that both sources print. */
  readonly costs: Readonly<Partial<Record<CostName, number>>>;
}

/** Sources print at most three decimals, and a difference has no more. */
export function comparePoints(first: ResultPoint, second: ResultPoint): Difference {
  const points = Number((second.accuracy - first.accuracy).toFixed(3));
  const costs = costNames.flatMap((name) => {
    const [before, after] = [first.costs[name], second.costs[name]];
    return before === undefined || after === undefined ? [] : [[name, after / before]];
  });
  return {
    points,
    relative: (100 * points) / first.accuracy,
    errorReduction: (100 * points) / (100 - first.accuracy),
    costs: Object.fromEntries(costs),
  };
}

/** A ratio as a change in percent, such as 1.46 as 46. */
export function toChange(ratio: number): number {
  return 100 * (ratio - 1);
}
