import { describe, expect, test } from 'vitest';
import { tensor } from '#src/tensor';
import { compare } from './compare.ts';

const of = (...values: number[]) => tensor([values.length], Float64Array.from(values));

describe('what was expected and what came', () => {
  test('agree with themselves, whatever they are', () => {
    const values = [3, 0, 'same', true, null, [1, 2], [], of(1, 2), { stride: 2, shapes: [[1, 2], [3]] }];
    for (const value of values) expect(compare(value, structuredClone(value))).toBeNull();
  });

  test('agree within a part of the largest number, in float32 within its own precision', () => {
    expect(compare(of(1000, 1), of(1000, 1 + 9e-7))).toBeNull();
    expect(compare(of(1000, 1), of(1000, 1 + 2e-6))).toMatchObject({ kind: 'value', place: '[1]' });
    const rounded = tensor([2], Float32Array.from([0.1, 0.2]));
    expect(compare(of(0.1, 0.2), rounded)).toBeNull();
    expect(compare(0, -0)).toBeNull();
    expect(compare(432, 431)).toMatchObject({ kind: 'value', place: '', expected: '432', came: '431' });
  });

  test('differ first where the smallest index is, and count how often', () => {
    const x = tensor([1, 2, 2, 1], Float64Array.from([1, 2, 3, 4]));
    const y = tensor([1, 2, 2, 1], Float64Array.from([1, 2, 4, 5]));
    expect(compare(x, y)).toEqual({
      kind: 'value',
      place: '[0, 1, 0, 0]',
      expected: '3',
      came: '4',
      wrong: 2,
      of: 4,
    });
  });

  test('numbers that look alike are written out', () => {
    expect(compare(0.1, 0.1000000003)).toMatchObject({ expected: '0.1', came: '0.1000000003' });
  });

  test('a list may come as a typed array, and a tensor as nothing else', () => {
    expect(compare([1, 2], Float64Array.of(1, 2))).toBeNull();
    expect(compare(of(1, 2), [1, 2])).toEqual({ kind: 'type', place: '', expected: 'tensor', came: 'list' });
  });

  test('lists and records are followed to the place', () => {
    expect(compare([[1, 2], [3]], [[1, 2], [4]])).toMatchObject({ place: '[1][0]' });
    expect(compare([1, 2], [1])).toEqual({ kind: 'length', place: '', expected: 2, came: 1 });
    expect(compare({ a: { b: 1 } }, { a: {} })).toEqual({ kind: 'field', place: '.a.b' });
    expect(compare({ y: of(1) }, { y: of(2), more: 1 })).toMatchObject({ place: '.y[0]' });
    expect(compare(['a', 'b'], ['a', 'c'])).toMatchObject({ place: '[1]', expected: '"b"', came: '"c"' });
    expect(compare(true, 1)).toMatchObject({ kind: 'type', expected: 'truth', came: 'number' });
  });

  test('NaN and infinity are told as such, and nothing as nothing', () => {
    expect(compare(of(1), of(Number.NaN))).toMatchObject({ kind: 'notFinite', place: '[0]', came: 'NaN' });
    expect(compare(1, Number.POSITIVE_INFINITY)).toMatchObject({ kind: 'notFinite', came: 'Infinity' });
    expect(compare(1, undefined)).toEqual({ kind: 'nothing' });
    expect(compare(of(1, 2), of(1))).toMatchObject({ kind: 'shape', expected: [2], came: [1] });
  });
});
