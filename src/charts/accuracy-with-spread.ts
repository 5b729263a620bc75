import type { Figure } from './figure.ts';
import { axisFor, axisMark, linearAxis } from './place.ts';
import { standBeside } from './stand-beside.ts';

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

const HEIGHT = 330;
const MARGIN_TOP = 26;
const MARGIN_BOTTOM = 42;
/** Accuracy against cost: the mean over seeds as a sign, from the worst seed to the best as a bar. */
export function accuracyWithSpread(series: readonly SpreadSeries[], labels: SpreadLabels): Figure {
  const points = series.flatMap((one) => one.points);
  const x = axisFor(points.map(({ cost }) => cost));
  const y = linearAxis(points.flatMap(({ least, most }) => [least, most]));
  return {
    width: 460,
    height: HEIGHT,
    options: (Plot) => ({
      marginTop: MARGIN_TOP,
      marginRight: 96,
      marginBottom: MARGIN_BOTTOM,
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
            ...(isConnected
              ? [
                  Plot.line(ordered, {
                    x: 'cost',
                    y: 'mean',
                    stroke: colour,
                    strokeOpacity: 0.45,
                    strokeWidth: 1.5,
                  }),
                ]
              : []),
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
        ...placeLabels(series).map(({ text, colour, isName, cost, mean }) =>
          Plot.text([{ cost, mean }], {
            x: 'cost',
            y: 'mean',
            text: [text],
            dx: 9,
            textAnchor: 'start',
            fill: colour,
            fontWeight: isName ? 600 : 400,
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

  /** The name of each line at its last point, and the labels of points that no line tells apart. */
  function placeLabels(all: readonly SpreadSeries[]) {
    const labels = all.flatMap(({ name, colour, points: own, isConnected }) => {
      const last = own.toSorted((a, b) => a.cost - b.cost).at(-1)!;
      return isConnected
        ? [{ text: name, colour, isName: true, cost: last.cost, mean: last.mean }]
        : own.map(({ label = '', cost, mean }) => ({ text: label, colour, isName: false, cost, mean }));
    });
    const costs = points.map(({ cost }) => cost);
    return standBeside(labels, costs, { x, y, height: HEIGHT - MARGIN_TOP - MARGIN_BOTTOM });
  }
}
