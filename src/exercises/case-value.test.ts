import { expect, test } from 'vitest';
import { tensor, zeros } from '#src/tensor';
import { toNamedValues } from './case-value.ts';

test('tensors keep their numbers where they are few', () => {
  expect(toNamedValues('x', tensor([2], Float64Array.of(1 / 3, Number.NaN)))).toEqual([
    ['x', { kind: 'tensor', shape: [2], numbers: [0.3333333, null] }],
  ]);
  expect(toNamedValues('x', zeros([5, 13]))).toEqual([
    ['x', { kind: 'tensor', shape: [5, 13], numbers: null }],
  ]);
});

test('tensors inside lists and records are named by the way to them, and all else is text', () => {
  const names = toNamedValues('towers', [{ weights: zeros([1]), stride: 2 }, { weights: zeros([2]) }]);
  expect(names.map(([name, value]) => [name, value.kind])).toEqual([
    ['towers[0].weights', 'tensor'],
    ['towers[0].stride', 'text'],
    ['towers[1].weights', 'tensor'],
  ]);
  expect(toNamedValues('options', { padding: 'same', stride: [1, 2] })).toEqual([
    ['options', { kind: 'text', text: '{padding: "same", stride: [1, 2]}' }],
  ]);
  expect(toNamedValues('mode', 'same')[0]![1]).toEqual({ kind: 'text', text: '"same"' });
});
