import { type Axis, placeOn } from './place.ts';

/** What a label is about; the label stands to its right. */
export interface Labelled {
  readonly cost: number;
  readonly mean: number;
}

export interface Plane {
  readonly x: Axis;
  readonly y: Axis;
  /** Pixels from one end of the y axis to the other. */
  readonly height: number;
}

/** Pixels from one line of text to the next. */
const LINE_HEIGHT = 14;
/** Share of the x axis that a short label takes. */
const CLOSE = 0.1;

/**
 * Where labels stand, in the units of the axes. Where points cost about the same, their labels stand to the right of all
 * of these, in the order of their means and far enough apart to be read.
 * @param costs of all points, with a label or without
 */
export function standBeside<Label extends Labelled>(
  labels: readonly Label[],
  costs: readonly number[],
  plane: Plane,
): Label[] {
  return clustersOf(costs, plane.x).flatMap(({ from, to }) => {
    const own = labels.filter(({ cost }) => cost >= from && cost <= to);
    return spread(own, plane).map((label) => ({ ...label, cost: to }));
  });
}

/** Costs that stand so close together that a label beside one would cover the next. */
function clustersOf(costs: readonly number[], x: Axis): readonly { from: number; to: number }[] {
  const clusters: { from: number; to: number }[] = [];
  for (const cost of costs.toSorted((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last && placeOn(x, cost) - placeOn(x, last.to) < CLOSE) last.to = cost;
    else clusters.push({ from: cost, to: cost });
  }
  return clusters;
}

/** Moves labels up and down until a line of text fits between them, as far up as down. */
function spread<Label extends Labelled>(labels: readonly Label[], { y, height }: Plane): Label[] {
  const least = (LINE_HEIGHT * (y.domain[1] - y.domain[0])) / height;
  const sorted = labels.toSorted((a, b) => a.mean - b.mean);
  let floor = Number.NEGATIVE_INFINITY;
  const raised = sorted.map(({ mean }) => {
    const at = Math.max(mean, floor);
    floor = at + least;
    return at;
  });
  const lift = raised.reduce((sum, at, index) => sum + at - sorted[index]!.mean, 0) / labels.length;
  return sorted.map((label, index) => ({ ...label, mean: raised[index]! - lift }));
}
