import { expect, test } from 'vitest';
import { toIndex, toPlanes } from './planes.ts';

const count = (length: number) => Array.from({ length }, (_, index) => index);
const labelsOf = (...shape: number[]) =>
  toPlanes(shape, count(shape.reduce((size, extent) => size * extent, 1))).map(({ label, rows }) => [
    label,
    rows.length,
    rows[0]!.length,
  ]);

test('an image is a plane for each channel, weights one for each pair, a pointwise kernel a matrix', () => {
  expect(labelsOf(1, 3, 2, 2)).toEqual([
    ['[0, :, :, 0]', 3, 2],
    ['[0, :, :, 1]', 3, 2],
  ]);
  expect(labelsOf(3, 2, 2)).toEqual([
    ['[:, :, 0]', 3, 2],
    ['[:, :, 1]', 3, 2],
  ]);
  expect(labelsOf(2, 2, 1, 2)).toEqual([
    ['[:, :, 0, 0]', 2, 2],
    ['[:, :, 0, 1]', 2, 2],
  ]);
  expect(labelsOf(1, 1, 3, 2)).toEqual([['[0, 0, :, :]', 3, 2]]);
  expect(labelsOf(2, 3)).toEqual([['', 2, 3]]);
  expect(labelsOf(4)).toEqual([['', 1, 4]]);
  expect(labelsOf(1)).toEqual([['', 1, 1]]);
  expect(labelsOf()).toEqual([['', 1, 1]]);
  expect(labelsOf(1, 1, 1, 1)).toEqual([['[0, 0, :, :]', 1, 1]]);
  expect(toPlanes([0, 3], [])).toEqual([]);
});

test('every number stands once, at its own index', () => {
  for (const shape of [[2, 3, 2], [1, 2, 2, 3], [2, 2, 2, 2], [5]]) {
    const numbers = count(shape.reduce((size, extent) => size * extent, 1));
    const cells = toPlanes(shape, numbers).flatMap(({ rows }) => rows.flat());
    expect(cells.every(({ value, index }) => value === index)).toBe(true);
    expect(cells.map(({ index }) => index).sort((a, b) => a - b)).toEqual(numbers);
  }
});

test('a place names its number', () => {
  expect(toIndex('[0, 1, 0, 2]', '', [1, 2, 2, 3])).toBe(8);
  expect(toIndex('.y[1]', '.y', [2])).toBe(1);
  expect(toIndex('.y', '.y', [2])).toBe(-1);
  expect(toIndex('.x[1]', '.y', [2])).toBe(-1);
});
