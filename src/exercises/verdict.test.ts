import { expect, test } from 'vitest';
import { zeros } from '#src/tensor';
import { toNamedValues } from './case-value.ts';
import type { Verdict } from './verdict.ts';
import { readTried, readVerdict, writeVerdict } from './verdict.ts';

const failed: Verdict = {
  kind: 'failed',
  number: 2,
  total: 9,
  inputs: toNamedValues('x', zeros([2, 2])),
  expected: toNamedValues('', 4),
  came: toNamedValues('', 5),
  isReduced: false,
  fault: { kind: 'value', place: '', expected: '4', came: '5', wrong: 1, of: 1 },
};

test('a verdict comes back as it was written', () => {
  for (const verdict of [failed, { kind: 'passed', total: 9 }, { kind: 'noFunction' }] as const) {
    expect(readVerdict(writeVerdict(verdict))).toEqual(verdict);
  }
});

test('a case with more numbers than a cell shows loses them, not its shapes', () => {
  const inputs = Array.from({ length: 24 }, (_, index) => {
    const x = zeros([64]);
    x.data.fill(Math.PI);
    return toNamedValues(`x${index}`, x)[0]!;
  });
  const { inputs: read } = readTried(writeVerdict({ ...failed, inputs }))!;
  expect(read[23]).toEqual(['x23', { kind: 'tensor', shape: [64], numbers: null }]);
});

test('a tensor of more axes than a page draws keeps its first, without its numbers', () => {
  const [[, value] = []] = toNamedValues('x', zeros([1, 1, 1, 1, 1, 1, 1, 1, 2]));
  expect(value).toEqual({ kind: 'tensor', shape: [1, 1, 1, 1, 1, 1, 1, 1], numbers: null });
});

test('what is no verdict is none', () => {
  const texts = [
    '',
    '{',
    'null',
    '{"kind":"passed"}',
    '{"kind":"won","total":9}',
    JSON.stringify({ ...failed, inputs: [['x', { kind: 'picture' }]] }),
    JSON.stringify({ ...failed, inputs: [['x', { kind: 'tensor', shape: [1e9], numbers: [0] }]] }),
    JSON.stringify({ ...failed, fault: { kind: 'type', place: '', expected: '<b>', came: 'list' } }),
  ];
  for (const text of texts) expect([text, readVerdict(text)]).toEqual([text, null]);
});
