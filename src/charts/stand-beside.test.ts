import { expect, test } from 'vitest';
import { linearAxis, logAxis } from './place.ts';
import { standBeside } from './stand-beside.ts';

const plane = { x: logAxis([3000, 44_000]), y: linearAxis([82, 90], 0), height: 280 };
const label = (text: string, cost: number, mean: number) => ({ text, cost, mean });
const place = (labels: readonly ReturnType<typeof label>[]) =>
  standBeside(
    labels,
    labels.map(({ cost }) => cost),
    plane,
  );

test('a label with nothing near it stands at its point', () => {
  const labels = [label('a', 3000, 84), label('b', 11_000, 84), label('c', 44_000, 84)];
  expect(place(labels)).toEqual(labels);
});

test('labels of points that cost about the same are a line of text apart, in the order of their means', () => {
  const labels = [88.6, 88.7, 88.1, 88.9, 88.65].map((mean, index) => label('x', 40_000 + 900 * index, mean));
  const placed = place(labels);
  const means = placed.map(({ mean }) => mean);
  for (const [index, mean] of means.slice(1).entries())
    expect(mean - means[index]!).toBeGreaterThanOrEqual((14 * 8) / 280 - 1e-9);
  expect(new Set(placed.map(({ cost }) => cost))).toEqual(new Set([43_600]));
  const sum = (all: readonly { readonly mean: number }[]) => all.reduce((total, { mean }) => total + mean, 0);
  expect(sum(placed)).toBeCloseTo(sum(labels), 9);
});

test('a point without a label moves the labels of others to its right', () => {
  expect(standBeside([label('a', 10_000, 87)], [10_000, 11_000, 44_000], plane)).toEqual([
    label('a', 11_000, 87),
  ]);
});
