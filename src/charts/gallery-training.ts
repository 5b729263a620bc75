import { accuracyWithSpread, type SpreadPoint } from './accuracy-with-spread.ts';
import type { Figure } from './figure.ts';
import { type TrainingSeries, trainingCurves } from './training-curves.ts';

/** Figures of training, with data of their kind. */
export function listTrainingFigures(): { readonly name: string; readonly figure: Figure }[] {
  const one = curves.map((series) => ({ ...series, points: series.points.slice(0, 1) }));
  return [
    { name: 'training-curves', figure: trainingCurves(curves, 4, curveLabels) },
    { name: 'training-curves-first-epoch', figure: trainingCurves(one, 40, curveLabels) },
    { name: 'training-curves-one-epoch', figure: trainingCurves(one, 1, curveLabels) },
    { name: 'accuracy-with-spread', figure: accuracyWithSpread([standard, separable], spreadLabels) },
    {
      name: 'accuracy-with-spread-one-network',
      figure: accuracyWithSpread([{ ...standard, points: standard.points.slice(0, 1) }], spreadLabels),
    },
  ];
}

const percent = (share: number) => (100 * share).toFixed(1);
const pointsOf = (...means: number[]) =>
  means.map((mean, index) => ({ epoch: index + 1, mean, least: mean - 0.01, most: mean + 0.006 }));

// Two networks of nearly the same accuracy, as they are after four epochs; the second one ahead of the first.
const curves: readonly TrainingSeries[] = [
  {
    name: 'A: standard',
    label: 'A',
    colour: 'var(--ink)',
    points: pointsOf(0.74, 0.8, 0.83, 0.845),
    isBeside: false,
  },
  {
    name: 'A: standard, training pictures',
    label: 'A',
    colour: 'var(--ink)',
    points: pointsOf(0.7, 0.82, 0.85, 0.87),
    isBeside: true,
  },
  {
    name: 'B: separable',
    label: 'B',
    colour: 'var(--accent)',
    points: pointsOf(0.72, 0.81, 0.84, 0.85),
    isBeside: false,
  },
];
const curveLabels = {
  epoch: 'epoch',
  value: 'accuracy, %',
  said: 'Both networks rise and end close together.',
  format: percent,
};

const spreadOf = (name: string, ...points: [cost: number, mean: number][]): SpreadPoint[] =>
  points.map(([cost, mean]) => ({ name, cost, mean, least: mean - 0.4, most: mean + 0.3 }));
const standard = {
  isConnected: true,
  name: 'standard',
  colour: 'var(--ink)',
  symbol: 'circle',
  points: spreadOf('standard', [40_000, 89.1], [3000, 84.2], [12_000, 87.5]),
} as const;
const separable = {
  isConnected: true,
  name: 'separable',
  colour: 'var(--accent)',
  symbol: 'square',
  points: spreadOf('separable', [3100, 85.9], [11_800, 88.3], [40_300, 89.2]),
} as const;
const spreadLabels = {
  network: 'network',
  cost: 'weights',
  accuracy: 'accuracy, %',
  least: 'worst seed',
  most: 'best seed',
  said: 'Separable networks are ahead where there are few weights.',
  formatCost: String,
  formatAccuracy: (value: number) => value.toFixed(1),
};
