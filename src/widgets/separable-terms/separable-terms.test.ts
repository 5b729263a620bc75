import { describe, expect, test } from 'vitest';
import { openKernels } from '#src/kernels';
import type { Rgba } from '#src/photo';
import { seededRandom } from '#src/random';
import { CELL_LEVELS } from '../cell-levels.ts';
import { parseState, WidgetStateError } from '../fields.ts';
import { decodeState, encodeState } from '../link.ts';
import {
  breakEvenTerms,
  costOfDense,
  costOfTerms,
  costsOverTerms,
  createTermsEngine,
  createTermsSession,
  describeCost,
  describeError,
  limitsOf,
  type SeparableTermsState,
  separableTerms,
  separableTermsFields,
  splitOf,
  type TermsReply,
  viewSlice,
  withField,
  withFields,
} from './index.ts';

const initial = parseState(separableTermsFields, {});
const at = (change: Partial<SeparableTermsState>): SeparableTermsState => ({ ...initial, ...change });

/** Coloured noise. */
function noisePhoto(size: number): Rgba {
  const random = seededRandom(17);
  const data = Uint8ClampedArray.from({ length: size * size * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : random.integer(0, 255),
  );
  return { width: size, height: size, data };
}

async function openEngine() {
  const engine = createTermsEngine(await openKernels());
  engine.show(noisePhoto(40));
  return engine;
}

describe('costs', () => {
  test('r terms tied to the input have r (K K M + M N) params, tied to the output r (M N + K K N)', () => {
    expect(costOfTerms(initial, 4).params).toBe(4 * (9 * 3 + 3 * 12));
    expect(costOfTerms(at({ tiedTo: 'output' }), 2).params).toBe(2 * (3 * 12 + 9 * 12));
    expect(costOfDense(initial).params).toBe(9 * 3 * 12);
  });

  test('break-even is K K N / (K K + N): below it terms are cheaper, above it dearer', () => {
    const state = at({ inChannels: 5, outChannels: 16 });
    expect(breakEvenTerms(state)).toBeCloseTo((9 * 16) / (9 + 16), 12);
    costsOverTerms(state).forEach(({ params }, index) => {
      expect(params < costOfDense(state).params).toBe(index + 1 < breakEvenTerms(state));
    });
  });

  test('all terms together are never cheaper than the dense kernel, whatever its shape', () => {
    for (const tiedTo of ['input', 'output'] as const) {
      for (let channels = 1; channels <= 16; channels++) {
        const state = at({ tiedTo, inChannels: channels, outChannels: 17 - channels });
        expect(breakEvenTerms(state)).toBeLessThan(splitOf(state).maxTerms);
      }
    }
  });

  test('a cost is put into words as cheaper, as dear or dearer', () => {
    const key = (terms: number, outChannels: number) => describeCost(at({ terms, outChannels })).key;
    // 9 * 18 / (9 + 18) would be 6; the widget ends at 16, where K = 2 gives 4 * 12 / (4 + 12) = 3.
    expect(key(5, 12)).toBe('cheaper');
    expect(key(6, 12)).toBe('dearer');
    expect(describeCost(at({ kernelSize: 2, outChannels: 12, terms: 3 })).key).toBe('asDear');
  });
});

describe('states', () => {
  test('a smaller kernel takes the terms down to what it allows', () => {
    const state = withField(at({ terms: 9 }), 'outChannels', '4');
    expect([state.outChannels, state.terms]).toEqual([4, 4]);
    expect(withField(at({ terms: 9 }), 'tiedTo', 'output').terms).toBe(3);
    expect(withField(at({ tiedTo: 'output', channel: 12 }), 'tiedTo', 'input').channel).toBe(3);
  });

  test('terms that a reader types are refused, not taken down', () => {
    expect(() => withField(initial, 'terms', '10')).toThrow(WidgetStateError);
    expect(() => withField(initial, 'channel', '4')).toThrow('channel must be from 1 to 3: 4');
  });

  test('a word of the lesson sets several fields, and the rest follows', () => {
    const state = withFields(at({ terms: 9 }), { bank: 'derivatives', tiedTo: 'output' });
    expect([state.bank, state.terms]).toEqual(['derivatives', 3]);
  });

  test('how many terms a kernel is made of matters only where it is made', () => {
    expect(() => separableTerms.check(at({ outChannels: 1 }))).not.toThrow();
    expect(() => separableTerms.check(at({ bank: 'made', outChannels: 1 }))).toThrow(WidgetStateError);
    expect(limitsOf(at({ bank: 'made', tiedTo: 'output' })).madeOf).toBe(9);
  });

  test('a state survives its link', () => {
    const state = at({ bank: 'made', madeOf: 3, strength: 20, terms: 2, tiedTo: 'output' });
    expect(decodeState(separableTermsFields, encodeState(separableTermsFields, state))).toEqual(state);
  });
});

describe('the picture of a channel', () => {
  test('what is kept and what is missing are the original where all terms are kept', () => {
    const view = viewSlice(at({ terms: 9 }));
    for (const { original, kept, missing } of view.rows) {
      expect(kept).toEqual(original);
      expect(missing.every((level) => level === 0)).toBe(true);
    }
    expect(view.error).toBe(0);
  });

  test('shows one row for each channel of the other side, in steps of colour that its largest number fills', () => {
    const view = viewSlice(initial);
    expect(view.rows).toHaveLength(12);
    expect(view.terms).toHaveLength(9);
    const levels = view.rows.flatMap(({ original }) => original.map(Math.abs));
    expect(Math.max(...levels)).toBe(CELL_LEVELS);
  });

  test('a channel whose kernels differ between two colours is two terms, and nothing is missing from then on', () => {
    const view = viewSlice(at({ bank: 'colourEdges', tiedTo: 'output', channel: 1, terms: 2 }));
    expect([view.error, view.rank]).toEqual([0, 2]);
  });
});

describe('the engine', () => {
  test('runs the terms as two layers: with all of them nothing is missing but float32 rounding', async () => {
    const engine = await openEngine();
    for (const tiedTo of ['input', 'output'] as const) {
      const errors = await engine.runAll(at({ tiedTo }));
      expect(errors).toHaveLength(tiedTo === 'input' ? 9 : 3);
      expect(errors[0]!).toBeGreaterThan(0.05);
      expect(errors.at(-1)!).toBeLessThan(1e-5);
    }
  });

  test('its pictures share the scale of the original, so that less missing is greyer', async () => {
    const engine = await openEngine();
    const { original, kept, missing, error } = await engine.run(at({ terms: 9 }));
    expect([original.length, kept.length, missing.length]).toEqual([12, 12, 12]);
    expect(kept.map(({ scale }) => scale)).toEqual(original.map(({ scale }) => scale));
    const greys = new Set(missing.flatMap(({ pixels }) => [...pixels]));
    // Middle grey is 127.5, and an alpha of 255 stands at every pixel.
    expect([...greys].filter((grey) => ![127, 128, 255].includes(grey))).toEqual([]);
    expect(error).toBeLessThan(1e-5);
  });

  test('the error of a run is the one that the run over all counts finds', async () => {
    const engine = await openEngine();
    const { error } = await engine.run(at({ terms: 4 }));
    expect((await engine.runAll(at({ terms: 4 })))[3]).toBe(error);
  });
});

describe('the session', () => {
  const play = async (requests: readonly Partial<SeparableTermsState>[]) => {
    const replies: TermsReply[] = [];
    const session = createTermsSession(
      await openEngine(),
      (reply) => replies.push(reply),
      async () => {},
    );
    for (const [id, change] of requests.entries()) await session({ id, state: at(change), photo: null });
    return replies.map(({ kind }) => kind);
  };

  test('sends the errors of all counts once for a kernel', async () => {
    expect(await play([{ terms: 1 }, { terms: 2 }, { bank: 'gabor' }])).toEqual([
      'pictures',
      'errors',
      'pictures',
      'pictures',
      'errors',
    ]);
  });

  test('answers the newest of requests that came together', async () => {
    const replies: TermsReply[] = [];
    const session = createTermsSession(
      await openEngine(),
      (reply) => replies.push(reply),
      () => Promise.resolve(),
    );
    await Promise.all([1, 2, 3].map((id) => session({ id, state: at({ terms: id }), photo: null })));
    expect(new Set(replies.map(({ id }) => id))).toEqual(new Set([3]));
  });

  test('a failure is one line', async () => {
    const replies: TermsReply[] = [];
    const engine = createTermsEngine(await openKernels());
    const session = createTermsSession(
      engine,
      (reply) => replies.push(reply),
      async () => {},
    );
    await session({ id: 1, state: initial, photo: null });
    expect(replies).toEqual([
      { kind: 'failed', id: 1, reason: 'a photo must be shown before a kernel runs' },
    ]);
  });
});

test('an error of 0 says from how many terms on, any other how many it would take', () => {
  expect(describeError(at({ bank: 'made', madeOf: 3, terms: 5 }))).toEqual({
    key: 'exact',
    values: { terms: 3 },
  });
  expect(describeError(at({ bank: 'derivatives', tiedTo: 'output' })).key).toBe('exactOne');
  expect(describeError(initial)).toEqual({ key: 'notExact', values: { enough: 9, terms: 1 } });
});
