import { expect, it } from 'vitest';
import { toLevel, toShades, toSignedLevel } from './levels.ts';

it('a picture covers each pixel once, in the shade of its value', () => {
  const levels = [10, 10, -10, 0, 4, 4, -6, -6, 10].map((value) => toLevel(value / 10, 5));
  expect(toShades(levels, 3)).toEqual([
    { level: -5, path: 'M2 0h1' },
    { level: -3, path: 'M0 2h2' },
    { level: 2, path: 'M1 1h2' },
    { level: 5, path: 'M0 0h2M2 2h1' },
  ]);
});

it('a picture without values is empty', () => {
  expect(
    toShades(
      [0, 0, 0, 0].map((value) => toLevel(-value, 5)),
      2,
    ),
  ).toEqual([]);
});

it('a value of a quarter has half the shades, on either side of 0', () => {
  expect([-100, -25, 0, 25, 100].map((value) => toSignedLevel(value, 100, 8))).toEqual([-8, -4, 0, 4, 8]);
});
