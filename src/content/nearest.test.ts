import { expect, test } from 'vitest';
import { nearestName } from './nearest.ts';

test('the nearest name is the one with the fewest changed letters', () => {
  const names = ['shuffle', 'shuffle-in-dsc', 'layout'];
  expect(nearestName('shufle', names)).toBe('shuffle');
  expect(nearestName('shuffle-in-dcs', names)).toBe('shuffle-in-dsc');
  expect(nearestName('', names)).toBe('layout');
  expect(nearestName('shuffle', [])).toBeUndefined();
});
