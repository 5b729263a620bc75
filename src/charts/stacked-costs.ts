import type { Figure } from './figure.ts';

/** One bar: a design's cost, cut into parts. */
export interface StackedCost {
  readonly label: string;
  readonly parts: readonly {
    readonly label: string;
    readonly value: number;
    /** A CSS colour. */
    readonly fill: string;
  }[];
}

export interface StackedCostLabels {
  /** Over the column of designs, and over that of parts, in the table. */
  readonly design: string;
  readonly part: string;
  /** What is counted, along the axis and over the column of numbers. */
  readonly cost: string;
  readonly total: string;
}

/** Narrow, so that its words stay readable on a phone. */
const WIDTH = 360;
const BAR = 34;
const MARGIN = { top: 18, right: 60, bottom: 34, left: 8 };

/** Designs one below another on one axis from 0, each cut into its parts; its total at its end. */
export function stackedCosts(
  designs: readonly StackedCost[],
  labels: StackedCostLabels,
  /** Writes a total at the end of a bar. */
  format: (value: number) => string,
): Figure {
  const totals = designs.map(({ label, parts }) => ({ label, total: sumOf(parts) }));
  const rows = designs.flatMap(({ label, parts }) => parts.map((part) => ({ ...part, design: label })));
  const marks = { y: 'label', x: 0, textAnchor: 'start', fontSize: 12, dx: 4, dy: -BAR / 2 + 1 } as const;
  return {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + designs.length * (BAR + 16),
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { label: labels.cost, labelArrow: 'none', ticks: 3, tickFormat: 's', grid: true },
      y: { domain: designs.map(({ label }) => label), axis: null, padding: 0.5 },
      marks: [
        Plot.barX(rows, {
          y: 'design',
          x: 'value',
          fill: 'fill',
          z: null,
          stroke: 'var(--paper)',
          strokeWidth: 0.75,
          insetTop: 6,
          insetBottom: -6,
        }),
        Plot.text(totals, { ...marks, text: 'label' }),
        Plot.text(totals, {
          y: 'label',
          x: 'total',
          text: ({ total }: { total: number }) => format(total),
          textAnchor: 'start',
          dx: 5,
          dy: 6,
          fontSize: 12,
          fontWeight: 600,
        }),
        Plot.ruleX([0]),
      ],
    }),
    rows: [
      [labels.design, labels.part, labels.cost],
      ...designs.flatMap(({ label, parts }) => [
        ...parts.map((part) => [label, part.label, part.value]),
        ...(parts.length > 1 ? [[label, labels.total, sumOf(parts)]] : []),
      ]),
    ],
    said: `${labels.cost}: ${totals.map(({ label, total }) => `${label} ${format(total)}`).join('; ')}`,
  };
}

const sumOf = (parts: StackedCost['parts']) => parts.reduce((sum, { value }) => sum + value, 0);
