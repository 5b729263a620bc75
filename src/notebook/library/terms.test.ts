import { expect, test } from 'vitest';
import { conv2d, separable } from './convolutions.ts';
import { largestDifference, randomTensor, tensor } from './tensors.ts';
import { separableTerms } from './terms.ts';

const weights = randomTensor([3, 3, 4, 12], { seed: 5 });
const x = randomTensor([1, 6, 7, 4]);

test('all terms together are the convolution', () => {
  const { depthwise, pointwise, missing } = separableTerms(weights, 9);
  expect(missing).toBe(0);
  expect(largestDifference(separable(x, depthwise, pointwise), conv2d(x, weights))).toBeLessThan(1e-12);
});

test('a kernel that was multiplied out of two terms has two', () => {
  const [depthwise, pointwise] = [randomTensor([3, 3, 1, 8]), randomTensor([1, 1, 8, 12], { seed: 2 })];
  const dense = tensor([3, 3, 4, 12]);
  for (let index = 0; index < dense.data.length; index++) {
    const [o, i, tap] = [index % 12, Math.floor(index / 12) % 4, Math.floor(index / 48)];
    for (const between of [2 * i, 2 * i + 1])
      dense.data[index]! += depthwise.data[tap * 8 + between]! * pointwise.data[between * 12 + o]!;
  }
  expect(separableTerms(dense, 2).missing).toBeLessThan(1e-12);
  expect(separableTerms(dense, 1).missing).toBeGreaterThan(0.1);
});

test('what is missing is the length of the difference in weights, and falls with each term', () => {
  const shares = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((terms) => separableTerms(weights, terms).missing);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  const { depthwise, pointwise, missing } = separableTerms(weights, 3);
  // An input of a single 1 reads the weights back.
  let squares = 0;
  for (let i = 0; i < 4; i++) {
    const one = tensor([1, 5, 5, 4]);
    one.data[(2 * 5 + 2) * 4 + i] = 1;
    const [kept, all] = [separable(one, depthwise, pointwise), conv2d(one, weights)];
    for (const [index, value] of all.data.entries()) squares += (value - kept.data[index]!) ** 2;
  }
  expect(missing).toBeCloseTo(Math.sqrt(squares) / Math.hypot(...weights.data), 12);
});

test('of zeros nothing is missing', () => {
  expect(separableTerms(tensor([3, 3, 2, 4]), 1).missing).toBe(0);
});

test.each([0, 1.5, 10, Number.NaN])('%s terms of a 3 x 3 kernel are refused', (terms) => {
  expect(() => separableTerms(weights, terms)).toThrow(/^1 to 9 terms can be kept/);
});

test('a kernel that is not square is refused', () => {
  expect(() => separableTerms(randomTensor([1, 3, 2, 4]))).toThrow(/square: \[1, 3, 2, 4\]$/);
});
