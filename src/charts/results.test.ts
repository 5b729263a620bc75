import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { accuracyOverCost } from './accuracy-over-cost.ts';
import { errorOverGroups } from './error-over-groups.ts';
import { drawFigure } from './figure.ts';
import { axisFor, linearAxis, logAxis, type PlacedFigure, placeOn } from './place.ts';
import { valueStrip } from './value-strip.ts';

const words = { name: 'name', value: 'value', said: 'Three values.', format: String };

describe('an axis', () => {
  test('goes around its values, with ticks inside', () => {
    for (const { domain, ticks } of [linearAxis([3, 7]), logAxis([3, 70]), linearAxis([5, 5])]) {
      expect(domain[1]).toBeGreaterThan(domain[0]);
      expect(ticks.length).toBeGreaterThan(0);
      for (const tick of ticks) expect(tick >= domain[0] && tick <= domain[1]).toBe(true);
    }
  });

  test('is logarithmic where values differ by more than three times', () => {
    expect([axisFor([1, 3]).type, axisFor([1, 3.1]).type]).toEqual(['linear', 'log']);
  });

  test('places its ends at 0 and 1, and a geometric mean in the middle of a logarithmic one', () => {
    for (const axis of [linearAxis([3, 7]), logAxis([3, 70])]) {
      expect(axis.domain.map((end) => placeOn(axis, end))).toEqual([0, 1]);
    }
    expect(placeOn(logAxis([10, 1000]), 100)).toBeCloseTo(0.5, 12);
  });
});

const figures: readonly (readonly [string, PlacedFigure])[] = [
  [
    'accuracy over cost',
    accuracyOverCost(
      [
        { id: 'a', name: 'A', cost: 4e6, accuracy: 70 },
        { id: 'b', name: 'B', cost: 66e6, accuracy: 84.3 },
      ],
      { ...words, cost: 'cost', accuracy: 'accuracy', formatCost: String },
    ),
  ],
  [
    'a strip of values',
    valueStrip(
      [
        { id: 'a', name: 'A', value: 1 },
        { id: 'b', name: 'B', value: 2 },
        { id: 'c', name: 'C', value: 16 },
      ],
      words,
    ),
  ],
  [
    'error over groups',
    errorOverGroups(
      [
        {
          name: 'one',
          isDashed: false,
          points: [
            { id: 'a', groups: 1, error: 33.6 },
            { id: 'b', groups: 8, error: 32.4 },
          ],
        },
      ],
      { ...words, series: 's', groups: 'g', error: 'e', change: 'c', formatChange: String },
    ),
  ],
];

test.each(figures)(
  '%s: what a page lays over the picture stands where Plot draws it',
  (_, { figure, places }) => {
    const svg = drawFigure(Plot, parseHTML('<html></html>').document, figure);
    const dots = [...svg.querySelectorAll('circle')].map((dot) => [
      Number(dot.getAttribute('cx')) / figure.width,
      Number(dot.getAttribute('cy')) / figure.height,
    ]);
    expect(dots).toHaveLength(places.length);
    for (const { x, y } of places) {
      const distances = dots.map(([dotX, dotY]) => Math.hypot(dotX! - x, dotY! - y));
      expect(Math.min(...distances)).toBeLessThan(0.003);
    }
  },
);

test('every tick has its words, on a logarithmic axis too', () => {
  const [, { figure }] = figures[0]!;
  const svg = drawFigure(Plot, parseHTML('<html></html>').document, figure);
  const words = [...svg.querySelectorAll('text')].map((text) => text.textContent);
  expect(words).toEqual(expect.arrayContaining(['5000000', '10000000', '20000000', '50000000']));
});

test('the strip has its largest value on top', () => {
  const [, strip] = figures[1]!;
  expect(strip.figure.rows.slice(1).map(([name]) => name)).toEqual(['C', 'B', 'A']);
});

test('errors change against one group, which itself changes by 0', () => {
  const [, { figure }] = figures[2]!;
  expect(figure.rows.slice(1).map((row) => row.at(-1))).toEqual([0, -1.2]);
});
