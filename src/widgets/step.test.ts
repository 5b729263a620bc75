import { expect, test } from 'vitest';
import { stepValue } from './index.ts';

test.each([
  [3, 1, 4],
  [3, -1, 2],
  [1, -1, 1],
  [64, 1, 64],
  ['\uff18', 1, 9],
  ['900', -1, 64],
  ['', 1, 1],
  ['many', -1, 1],
  [Number.NaN, 1, 1],
])('from %j a step of %d leads to %d, between 1 and 64', (shown, step, value) => {
  expect(stepValue(shown, step, 1, 64)).toBe(value);
});
