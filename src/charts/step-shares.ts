import type { Figure } from './figure.ts';

/** What one step takes of one cost of a layer, from 0 to 1. */
export interface StepShare {
  /** The cost's name. */
  readonly cost: string;
  /** The step's name. */
  readonly step: string;
  readonly share: number;
}

interface Placed extends StepShare {
  readonly from: number;
  readonly to: number;
  readonly order: number;
}

export interface StepSharesWords {
  readonly cost: string;
  readonly step: string;
  readonly share: string;
  readonly said: string;
  /** A share as a percentage. */
  readonly percent: (share: number) => string;
}

const ROW = 34;
const MARGIN = { top: 26, right: 12, bottom: 8, left: 92 };

/** A narrower part has no room for its number; the table has it. */
const LABELLED = 0.12;
const NAME = { frameAnchor: 'top', dy: -14 } as const;

/** How a layer of two steps spends each of its costs: one bar a cost, cut in two. */
export function stepShares(shares: readonly StepShare[], words: StepSharesWords): Figure {
  const costs = [...new Set(shares.map(({ cost }) => cost))];
  const steps = [...new Set(shares.map(({ step }) => step))];
  const placed = costs.flatMap((cost) => {
    let from = 0;
    return shares
      .filter((entry) => entry.cost === cost)
      .map((entry) => {
        const to = from + entry.share;
        const place = { ...entry, from, to, order: steps.indexOf(entry.step) };
        from = to;
        return place;
      });
  });
  const opacity = (order: number) => (order === 0 ? 0.8 : 0.28);
  return {
    width: 400,
    height: MARGIN.top + MARGIN.bottom + ROW * costs.length,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { domain: [0, 1], axis: null },
      y: { type: 'band', domain: costs, label: null, tickSize: 0, padding: 0.35 },
      marks: [
        Plot.barX(placed, {
          x1: 'from',
          x2: 'to',
          y: 'cost',
          fill: 'currentColor',
          fillOpacity: ({ order }: Placed) => opacity(order),
          insetRight: 1,
        }),
        ...[0, 1].map((order) =>
          Plot.text(
            placed.filter((entry) => entry.order === order && entry.share >= LABELLED),
            {
              x: ({ from, to }: Placed) => (from + to) / 2,
              y: 'cost',
              text: ({ share }: Placed) => words.percent(share),
              fill: order === 0 ? 'var(--plot-background)' : 'currentColor',
            },
          ),
        ),
        // The names stand at the ends, since the steps may fill the bars ever so unevenly.
        Plot.text([steps[0]!], { x: 0, ...NAME, textAnchor: 'start', text: [steps[0]!], fontWeight: 600 }),
        Plot.text([steps[1]!], { x: 1, ...NAME, textAnchor: 'end', text: [steps[1]!], fillOpacity: 0.75 }),
      ],
    }),
    rows: [
      [words.cost, ...steps.map((step) => `${step}, ${words.share}`)],
      ...costs.map((cost) => [
        cost,
        ...steps.map((step) => {
          return placed.find((entry) => entry.cost === cost && entry.step === step)?.share ?? 0;
        }),
      ]),
    ],
    said: words.said,
  };
}
