import { describe, expect, it } from 'vitest';
import { parseState, WidgetStateError } from '../fields.ts';
import { decodeState, encodeState } from '../link.ts';
import { checkState, convStepper } from './definition.ts';
import { applyFields, move } from './moves.ts';
import { type ConvStepperState, convStepperFields } from './state.ts';

const start = parseState(convStepperFields, {});
const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof WidgetStateError
      ? `${error.code} ${error.values.field ?? ''}`.trim()
      : String(error);
  }
  return 'none';
};

describe('a move', () => {
  it('keeps the step where the new sum is long enough, and stays finished when it was', () => {
    expect(move({ ...start, step: 5 }, { mode: 'depthwise' }).step).toBe(5);
    expect(move({ ...start, step: 20 }, { mode: 'depthwise' }).step).toBe(9);
    expect(move({ ...start, step: 36 }, { mode: 'grouped' }).step).toBe(18);
    expect(move({ ...start, mode: 'pointwise', step: 4 }, { mode: 'standard' }).step).toBe(36);
  });

  it('keeps the window over the same pixels when the padding goes and comes back', () => {
    const without = move({ ...start, row: 3, column: 6 }, { padding: 'valid' });
    expect([without.row, without.column]).toEqual([2, 5]);
    const back = move(without, { padding: 'same' });
    expect([back.row, back.column]).toEqual([3, 6]);
  });

  it('takes the nearest pixel that exists', () => {
    const corner = move({ ...start, row: 0, column: 7 }, { padding: 'valid' });
    expect([corner.row, corner.column]).toEqual([0, 5]);
    expect(move(start, { row: 12, column: -3, step: 99 })).toMatchObject({ row: 7, column: 0, step: 36 });
  });

  it('never leaves a state that the widget cannot have', () => {
    for (const mode of convStepperFields.mode.options) {
      for (const padding of convStepperFields.padding.options) {
        for (const row of [0, 7]) {
          const next = move({ ...start, row, column: 7 - row, step: 36 }, { mode, padding });
          expect(code(() => checkState(next))).toBe('none');
          expect(decodeState(convStepperFields, encodeState(convStepperFields, next))).toEqual(next);
        }
      }
    }
  });
});

describe('a state from a link', () => {
  const link = (fields: Partial<ConvStepperState>) => () => convStepper.check({ ...start, ...fields });

  it('is refused where the output has no such pixel or the sum no such step', () => {
    expect(code(link({ padding: 'valid', row: 6 }))).toBe('outOfRange row');
    expect(code(link({ padding: 'valid', column: 7 }))).toBe('outOfRange column');
    expect(code(link({ mode: 'pointwise', step: 5 }))).toBe('outOfRange step');
    expect(code(link({ mode: 'pointwise', padding: 'valid', row: 7, step: 4 }))).toBe('none');
  });
});

describe("the fields that a lesson's text names", () => {
  it('change the state and leave the rest', () => {
    const next = applyFields({ ...start, row: 2, step: 30 }, { mode: 'depthwise', outChannel: '2' });
    expect(next).toEqual({ ...start, mode: 'depthwise', outChannel: 2, row: 2, step: 9 });
  });

  it('are refused when a value is unknown or impossible together', () => {
    expect(code(() => applyFields(start, { speed: '2' }))).toBe('unknownField speed');
    expect(code(() => applyFields(start, { constructor: '2' }))).toBe('unknownField constructor');
    expect(code(() => applyFields(start, { mode: 'dense' }))).toBe('notAnOption mode');
    expect(code(() => applyFields(start, { mode: 'pointwise', step: '5' }))).toBe('outOfRange step');
    expect(code(() => applyFields(start, { padding: 'valid', row: '7' }))).toBe('outOfRange row');
  });
});

it('measures the layer', () => {
  const measure = (mode: ConvStepperState['mode']) =>
    Object.values(convStepper.measures).map((of) => of({ ...start, mode }));
  expect(Object.keys(convStepper.measures)).toEqual(['steps', 'macs', 'params', 'channelsRead']);
  expect(measure('standard')).toEqual([36, 64 * 4 * 36, 144, 4]);
  expect(measure('grouped')).toEqual([18, 64 * 4 * 18, 72, 2]);
  expect(measure('depthwise')).toEqual([9, 64 * 4 * 9, 36, 1]);
  expect(measure('pointwise')).toEqual([4, 64 * 4 * 4, 16, 4]);
});
