import { describe, expect, test } from 'vitest';
import { largestDifference, sizeOf, tensor, toFloat32, zeros } from './index.ts';

describe('tensor', () => {
  test('a shape holds the product of its extents, and the empty shape one number', () => {
    expect(sizeOf([2, 3, 4])).toBe(24);
    expect(sizeOf([])).toBe(1);
  });

  test('data that does not fill the shape is refused with both', () => {
    expect(() => tensor([2, 2], new Float32Array(3))).toThrow('data must fill the shape: 3 numbers, [2, 2]');
  });

  test('rounding to float32 keeps float32 data where it is', () => {
    const x = tensor([2], new Float32Array([1, 2]));
    expect(toFloat32(x).data).toBe(x.data);
    expect(toFloat32(tensor([1], new Float64Array([0.1]))).data[0]).toBe(Math.fround(0.1));
  });

  test('the largest difference is 0 for equal tensors, and NaN is never hidden', () => {
    const a = zeros([3]);
    expect(largestDifference(a, zeros([3]))).toBe(0);
    expect(largestDifference(a, tensor([3], new Float32Array([0, -2, 1])))).toBe(2);
    expect(largestDifference(a, tensor([3], new Float32Array([Number.NaN, -2, 1])))).toBeNaN();
  });
});
