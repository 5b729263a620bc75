import { expect, test } from 'vitest';
import { concat } from './concat.ts';
import { conv2d, pointwise } from './convolutions.ts';
import { largestDifference, randomTensor } from './tensors.ts';

const x = randomTensor([1, 4, 4, 6]);

test('layers that read the same input join into one wider layer', () => {
  const parts = [1, 2, 3].map((seed) => randomTensor([1, 1, 6, seed], { seed }));
  expect(
    largestDifference(concat(parts.map((part) => pointwise(x, part))), pointwise(x, concat(parts))),
  ).toBe(0);
});

test('weights of segments join into those of a grouped convolution', () => {
  const parts = [1, 2].map((seed) => randomTensor([3, 3, 3, 4], { seed }));
  expect(conv2d(x, concat(parts), { groups: 2 }).shape).toEqual([1, 2, 2, 8]);
});

test('tensors that differ in another axis, and what is no tensor, are refused', () => {
  expect(() => concat([x, randomTensor([1, 4, 5, 6])])).toThrow(
    'two tensors cannot be joined: [1, 4, 4, 6], [1, 4, 5, 6]',
  );
  expect(() => concat([])).toThrow(/^no tensor/);
  expect(() => concat([x, 3 as never])).toThrow(/^no tensor/);
});
