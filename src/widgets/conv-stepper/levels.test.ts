import { expect, it } from 'vitest';
import { LEVELS, toShades } from './levels.ts';

it('covers each pixel once, in the shade of its value', () => {
  const values = [10, 10, -10, 0, 4, 4, -6, -6, 10];
  const shades = toShades(values, 3, 10);
  expect(shades).toEqual([
    { level: -LEVELS, path: 'M2 0h1' },
    { level: -3, path: 'M0 2h2' },
    { level: 2, path: 'M1 1h2' },
    { level: LEVELS, path: 'M0 0h2M2 2h1' },
  ]);
});

it('leaves a picture without values empty', () => {
  expect(toShades([0, 0, 0, 0], 2, 1)).toEqual([]);
});
