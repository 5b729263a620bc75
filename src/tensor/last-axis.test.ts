import { describe, expect, test } from 'vitest';
import { joinLastAxis, sliceLastAxis, tensor } from './index.ts';

const counted = (shape: readonly number[], first = 0) =>
  tensor(
    shape,
    Float64Array.from(
      { length: shape.reduce((size, extent) => size * extent, 1) },
      (_, index) => first + index,
    ),
  );

describe('joining along the last axis', () => {
  test('keeps each part in its own columns', () => {
    const joined = joinLastAxis([counted([2, 1]), counted([2, 2], 10)]);
    expect(joined.shape).toEqual([2, 3]);
    expect([...joined.data]).toEqual([0, 10, 11, 1, 12, 13]);
  });

  test('slices come out as they went in', () => {
    const parts = [counted([1, 2, 2, 3]), counted([1, 2, 2, 1], 50), counted([1, 2, 2, 2], 90)];
    const joined = joinLastAxis(parts);
    expect(sliceLastAxis(joined, 0, 3)).toEqual(parts[0]);
    expect(sliceLastAxis(joined, 3, 4)).toEqual(parts[1]);
    expect(sliceLastAxis(joined, 4, 6)).toEqual(parts[2]);
  });

  test('refuses nothing at all, and shapes that differ elsewhere', () => {
    expect(() => joinLastAxis([])).toThrow('there must be a tensor to join');
    expect(() => joinLastAxis([counted([2, 1]), counted([3, 1])])).toThrow(
      'shapes must agree but for the last axis: [2,1], [3,1]',
    );
  });
});
