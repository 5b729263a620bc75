import type { Figure } from './figure.ts';
import { axisFor, axisMark, linearAxis } from './place.ts';

/** A network that was trained with several seeds. */
export interface SpreadPoint {
  readonly name: string;
  /** Params or MACs; above 0. */
  readonly cost: number;
  /** Percent. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Stands beside the sign where no line tells the points apart. */
  readonly label?: string;
}

/** Networks of one kind of block, which a line connects in the order of their costs where they differ in nothing else. */
export interface SpreadSeries {
  readonly name: string;
  readonly colour: string;
  /** `dot`, `square` and so on: the kind is told without its colour. */
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly points: readonly SpreadPoint[];
  readonly isConnected: boolean;
}

export interface SpreadLabels {
  readonly network: string;
  readonly cost: string;
  readonly accuracy: string;
  readonly least: string;
  readonly most: string;
  readonly said: string;
  /** Where the axis has marks; by default at round numbers. */
  readonly ticks?: readonly number[];
  readonly formatCost: (cost: number) => string;
  readonly formatAccuracy: (percent: number) => string;
}

/** Accuracy against cost: the mean over seeds as a sign, from the worst seed to the best as a bar. */
export function accuracyWithSpread(series: readonly SpreadSeries[], labels: SpreadLabels): Figure {
  const points = series.flatMap((one) => one.points);
  const x = axisFor(points.map(({ cost }) => cost));
  const y = linearAxis(points.flatMap(({ least, most }) => [least, most]));
  return {
    width: 460,
    height: 330,
    options: (Plot) => ({
      marginTop: 26,
      marginRight: 96,
      marginBottom: 42,
      marginLeft: 48,
      x: { type: x.type, domain: [...x.domain] },
      y: { domain: [...y.domain] },
      marks: [
        Plot.gridY(y.ticks, { strokeOpacity: 0.12 }),
        Plot.axisX(labels.ticks ?? x.ticks, {
          ...axisMark(labels.cost, labels.formatCost),
          labelAnchor: 'center',
        }),
        Plot.axisY(y.ticks, axisMark(labels.accuracy, labels.formatAccuracy)),
        ...series.flatMap(({ points: own, colour, symbol, isConnected }) => {
          const ordered = own.toSorted((a, b) => a.cost - b.cost);
          return [
            isConnected
              ? Plot.line(ordered, {
                  x: 'cost',
                  y: 'mean',
                  stroke: colour,
                  strokeOpacity: 0.45,
                  strokeWidth: 1.5,
                })
              : Plot.text(ordered, {
                  x: 'cost',
                  y: 'mean',
                  text: (point: SpreadPoint) => point.label ?? '',
                  dx: 8,
                  // Below the bar's middle, where the next one's sign does not stand.
                  dy: 11,
                  textAnchor: 'start',
                  fill: colour,
                }),
            Plot.ruleX(ordered, { x: 'cost', y1: 'least', y2: 'most', stroke: colour, strokeWidth: 1.5 }),
            Plot.dot(ordered, {
              x: 'cost',
              y: 'mean',
              r: 4,
              symbol,
              fill: colour,
              title: ({ name, mean }: SpreadPoint) => `${name}: ${labels.formatAccuracy(mean)}`,
            }),
          ];
        }),
        ...endsOf(series).map(({ name, colour, point, shift }) =>
          Plot.text([point], {
            x: 'cost',
            y: 'mean',
            text: [name],
            dx: 9,
            dy: shift * scaleOf(y.domain),
            textAnchor: 'start',
            fill: colour,
            fontWeight: 600,
          }),
        ),
      ],
    }),
    rows: [
      [labels.network, labels.cost, labels.accuracy, labels.least, labels.most],
      ...points
        .toSorted((a, b) => a.cost - b.cost)
        .map(({ name, cost, mean, least, most }) => [
          name,
          cost,
          labels.formatAccuracy(mean),
          labels.formatAccuracy(least),
          labels.formatAccuracy(most),
        ]),
    ],
    said: labels.said,
  };

  /** Pixels upwards for one percent; `shift` below is in percent. */
  function scaleOf([from, to]: readonly [number, number]): number {
    return -(330 - 68) / (to - from);
  }

  /** The last point of each line, with names moved apart where they would cover each other. */
  function endsOf(all: readonly SpreadSeries[]) {
    const ends = all
      .filter(({ isConnected }) => isConnected)
      .map(({ name, colour, points: own }) => ({
        name,
        colour,
        point: own.toSorted((a, b) => a.cost - b.cost).at(-1)!,
      }))
      .toSorted((a, b) => a.point.mean - b.point.mean);
    const least = 16 / Math.abs(scaleOf(y.domain));
    let floor = Number.NEGATIVE_INFINITY;
    return ends.map((end) => {
      const at = Math.max(end.point.mean, floor);
      floor = at + least;
      return { ...end, shift: at - end.point.mean };
    });
  }
}
