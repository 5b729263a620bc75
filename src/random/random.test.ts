import { describe, expect, test } from 'vitest';
import { seededRandom } from './index.ts';

const draw = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random.uniform);
};

describe('seededRandom', () => {
  test('equal seeds give equal numbers, different seeds do not', () => {
    expect(draw(7, 100)).toEqual(draw(7, 100));
    expect(draw(7, 3)).not.toEqual(draw(8, 3));
  });

  test('uniforms fill ten equal bins evenly (chi-squared, 9 degrees, p > 0.001)', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of draw(1, 10_000)) bins[Math.floor(value * 10)]!++;
    const chiSquared = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(27.88);
  });

  test('normals have mean 0 and variance 1', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 20_000 }, random.normal);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  test('integers reach both ends and nothing beyond', () => {
    const random = seededRandom(5);
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(2, 5)));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
  });

  test('a shuffle keeps every element and leaves the original alone', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = seededRandom(9).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort()).toEqual(items);
  });
});
