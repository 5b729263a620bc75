import type { Figure } from './figure.ts';
import { axisMark, linearAxis } from './place.ts';

export interface AccuracyRow {
  readonly name: string;
  /** Percent. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface AccuracyRowsLabels {
  readonly network: string;
  readonly accuracy: string;
  readonly least: string;
  readonly most: string;
  readonly said: string;
  readonly format: (percent: number) => string;
}

const WIDTH = 460;
const ROW = 36;
const MARGIN = { top: 8, right: 16, bottom: 42, left: 12 };

/** Accuracies on one axis, a row a network in the order given: the mean as a dot, the seeds' ends as a bar. */
export function accuracyRows(rows: readonly AccuracyRow[], labels: AccuracyRowsLabels): Figure {
  const x = linearAxis(rows.flatMap(({ least, most }) => [least, most]));
  const placed = rows.map((row, index) => ({ ...row, line: index + 0.7 }));
  return {
    width: WIDTH,
    height: MARGIN.top + ROW * rows.length + MARGIN.bottom,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { domain: [...x.domain] },
      y: { domain: [0, rows.length], reverse: true, axis: null },
      marks: [
        Plot.gridX(x.ticks, { strokeOpacity: 0.12 }),
        Plot.axisX(x.ticks, { ...axisMark(labels.accuracy, labels.format), labelAnchor: 'center' }),
        Plot.ruleY(placed, { y: 'line', strokeOpacity: 0.15 }),
        Plot.ruleY(placed, {
          y: 'line',
          x1: 'least',
          x2: 'most',
          stroke: 'var(--accent)',
          strokeWidth: 5,
          strokeOpacity: 0.3,
        }),
        Plot.dot(placed, { x: 'mean', y: 'line', r: 4.5, fill: 'var(--accent)' }),
        Plot.text(placed, { y: 'line', text: 'name', frameAnchor: 'left', dy: -12, textAnchor: 'start' }),
        Plot.text(placed, {
          y: 'line',
          text: ({ mean }: AccuracyRow) => labels.format(mean),
          frameAnchor: 'right',
          dy: -12,
          textAnchor: 'end',
          fontWeight: 600,
        }),
      ],
    }),
    rows: [
      [labels.network, labels.accuracy, labels.least, labels.most],
      ...rows.map(({ name, mean, least, most }) => [
        name,
        labels.format(mean),
        labels.format(least),
        labels.format(most),
      ]),
    ],
    said: labels.said,
  };
}
