import { describe, expect, it } from 'vitest';
import { toLayer } from './layer.ts';
import { toRows } from './ledger.ts';
import { type LoopName, litLine, toAddresses, toPseudocode } from './pseudocode.ts';
import { convStepperFields } from './state.ts';
import { traceOutput } from './trace.ts';

const cases = convStepperFields.mode.options.flatMap((mode) =>
  convStepperFields.padding.options.map((padding) => ({ mode, padding })),
);

describe.each(cases)('the code of a $mode convolution, padding $padding', ({ mode, padding }) => {
  const lines = toPseudocode({ mode, padding });
  const { x, weights, geometry } = toLayer({ mode, padding, photo: 'coffee' });
  const steps = traceOutput(x, weights, geometry, { row: 1, column: 4, outChannel: 3 });

  it('counts over exactly the values that the steps run through', () => {
    for (const name of ['ky', 'kx', 'i'] as const satisfies LoopName[]) {
      const line = lines.find((candidate) => candidate.name === name)!;
      const kept = line.values.filter(({ gone }) => !gone).map(({ value }) => value);
      expect([...new Set(steps.map((step) => step[name]))]).toEqual(kept);
      expect(line.gone).toBe(kept.length === 1);
    }
  });

  it('says where a step reads', () => {
    const text = (name: string) => lines.find((line) => line.name === name)!.text;
    const place = (line: string, names: Record<string, number>) => evaluate(line.split(' = ')[1]!, names);
    const channel = /ix, (.+?)\]\s+×/.exec(text('add'))![1]!;
    for (const { ky, kx, i, iy, ix, channel: read } of steps) {
      expect(place(text('iy'), { oy: 1, ky })).toBe(iy);
      expect(place(text('ix'), { ox: 4, kx })).toBe(ix);
      expect(evaluate(channel, { i, o: 3, g: 1 })).toBe(read);
    }
  });
});

/** Sums of names and numbers, where `2g` is a product, as the shown code has them. */
function evaluate(text: string, names: Readonly<Record<string, number>>): number {
  const factor = (name: string) => (/^\d+$/.test(name) ? Number(name) : names[name]!);
  const terms = text.replaceAll('− ', '+ −').split(' + ');
  return terms.reduce((sum, term) => {
    const product = term.match(/\d+|[a-z]+/g)!.reduce((soFar, name) => soFar * factor(name), 1);
    return sum + (term.startsWith('−') ? -product : product);
  }, 0);
}

it('writes the code of the standard convolution, 0-based and centred', () => {
  expect(toPseudocode({ mode: 'standard', padding: 'same' }).map((line) => line.text)).toEqual([
    'sum = 0',
    'for ky in ',
    'for kx in ',
    'for i in ',
    'iy = oy + ky − 1',
    'ix = ox + kx − 1',
    'sum += x[iy, ix, i]\n  × w[ky, kx, i, o]',
    'y[oy, ox, o] = sum',
  ]);
});

it('loses the i loop when depthwise, and ky and kx when pointwise', () => {
  const gone = (mode: 'standard' | 'grouped' | 'depthwise' | 'pointwise') =>
    toPseudocode({ mode, padding: 'same' })
      .filter((line) => line.gone)
      .map((line) => line.name);
  expect(gone('standard')).toEqual([]);
  expect(gone('grouped')).toEqual([]);
  expect(gone('depthwise')).toEqual(['i']);
  expect(gone('pointwise')).toEqual(['ky', 'kx']);
});

it('lights the first line before, the sum during and the result after', () => {
  const lit = (step: number) => litLine({ mode: 'grouped', padding: 'same', step });
  expect([lit(0), lit(1), lit(17), lit(18)]).toEqual(['start', 'add', 'add', 'write']);
});

describe('one step', () => {
  const { x, weights, geometry } = toLayer({ mode: 'grouped', padding: 'same', photo: 'cat' });
  const steps = traceOutput(x, weights, geometry, { row: 0, column: 0, outChannel: 2 });

  it('has its indices with real minus signs', () => {
    expect(toAddresses(steps[0]!, 2)).toEqual({ x: 'x[−1, −1, 2]', w: 'w[0, 0, 0, 2]' });
  });

  it('is a row of numbers for a spreadsheet', () => {
    const [columns, ...rows] = toRows(steps);
    expect(rows).toHaveLength(18);
    expect(columns!.slice(0, 5)).toEqual(['step', 'ky', 'kx', 'i', 'channel']);
    expect(rows[0]!.slice(0, 9)).toEqual([1, 0, 0, 0, 2, -1, -1, 0, 0]);
    expect(rows.every((row) => row.length === columns!.length)).toBe(true);
    expect(rows.at(-1)!.at(-1)).toBe(steps.at(-1)!.sum);
  });
});
