import type { Figure } from './figure.ts';

export interface ErrorOverTerms {
  /** [terms kept], from 0: relative error of the weights, 1 at 0 terms. */
  readonly weights: readonly number[];
  /** [terms kept], from 0, the same of the outputs; null until it is measured. */
  readonly outputs: readonly number[] | null;
  /** So many terms cost as much as the dense kernel. */
  readonly breakEven: number;
  /** How many terms are kept now. */
  readonly current: number;
}

export interface ErrorOverTermsLabels {
  readonly terms: string;
  readonly error: string;
  readonly weights: string;
  readonly outputs: string;
  /** Stands where terms are no longer cheaper. */
  readonly dearer: string;
}

const toPercent = (share: number) => `${Math.round(share * 100)}%`;

/** How much is missing after so many separable terms, in the weights and in the outputs, and where terms stop to pay. */
export function errorOverTerms(
  { weights, outputs, breakEven, current }: ErrorOverTerms,
  labels: ErrorOverTermsLabels,
): Figure {
  const last = weights.length - 1;
  const counts = weights.map((_, terms) => terms);
  const pointsOf = (errors: readonly number[]) => errors.map((error, terms) => ({ terms, error }));
  const place = { x: 'terms', y: 'error' } as const;
  // Outputs can be further from the original's than nothing at all.
  const top = Math.max(1, ...(outputs ?? []));
  return {
    width: 460,
    height: 280,
    options: (Plot) => ({
      marginTop: 26,
      marginRight: 18,
      marginBottom: 42,
      marginLeft: 48,
      x: { domain: [0, last], ticks: counts, tickFormat: String, label: labels.terms, labelArrow: 'none' },
      y: { domain: [0, top], ticks: 5, tickFormat: toPercent, label: labels.error, labelArrow: 'none' },
      marks: [
        ...(breakEven < last
          ? [
              Plot.rect([[breakEven, last]], {
                x1: breakEven,
                x2: last,
                y1: 0,
                y2: top,
                fill: 'currentColor',
                fillOpacity: 0.07,
              }),
              Plot.text([labels.dearer], {
                x: last,
                y: top,
                dy: 12,
                dx: -4,
                textAnchor: 'end',
                fillOpacity: 0.75,
                fontSize: 12,
              }),
            ]
          : []),
        Plot.gridY({ strokeOpacity: 0.12, ticks: 5 }),
        Plot.ruleX([current], { stroke: 'var(--accent)', strokeWidth: 1.5, strokeDasharray: '3 3' }),
        ...(outputs
          ? [
              Plot.line(pointsOf(outputs), {
                ...place,
                stroke: 'currentColor',
                strokeOpacity: 0.5,
                strokeDasharray: '5 4',
              }),
              Plot.dot(pointsOf(outputs), { ...place, r: 2.5, fill: 'currentColor', fillOpacity: 0.5 }),
            ]
          : []),
        Plot.line(pointsOf(weights), { ...place, stroke: 'currentColor', strokeWidth: 2 }),
        Plot.dot(pointsOf(weights), { ...place, r: 3.5, fill: 'currentColor' }),
        Plot.dot([{ terms: current, error: weights[current]! }], {
          ...place,
          r: 6.5,
          fill: 'var(--accent)',
          stroke: 'var(--plot-background)',
          strokeWidth: 2,
        }),
      ],
    }),
    rows: [
      [labels.terms, labels.weights, ...(outputs ? [labels.outputs] : [])],
      ...counts.map((terms) => [terms, weights[terms]!, ...(outputs ? [outputs[terms]!] : [])]),
    ],
    said: `${labels.weights}: ${counts.map((terms) => `${terms}: ${toPercent(weights[terms]!)}`).join(', ')}`,
  };
}
