import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import {
  type Entries,
  type Entry,
  type ExerciseRecord,
  memoryStore,
  merge,
  readExercise,
  toEntry,
} from '../index.ts';
import { catchUp, revive } from './merge.ts';

const untouched = readExercise(memoryStore(), 'any');
const exercise = (record: Partial<ExerciseRecord>) => JSON.stringify({ ...untouched, ...record });

const texts: Readonly<Record<string, readonly string[]>> = {
  'answer/a/q': [
    '{"given":"1","correct":false,"tries":1}',
    '{"given":"2","correct":false,"tries":3}',
    '{"given":"0","correct":true,"tries":2}',
    '{"given":"0","correct":true,"tries":1,"seed":7}',
  ],
  'read/a': [
    '{"sections":["one"],"readAt":null}',
    '{"sections":["three","two"],"readAt":null}',
    '{"sections":["one","three","two"],"readAt":9}',
    '{"sections":["one","three","two"],"readAt":4}',
  ],
  'exercise/e': [
    exercise({ text: 'a', passed: true, points: 2, passedAt: 7, texts: ['m1', 'm2'] }),
    exercise({ text: 'b', tries: 3, texts: ['m3'] }),
    exercise({ text: null, solutionOpened: true, passed: true, points: 2, passedAt: 5 }),
    exercise({ text: '', hintsOpened: 1 }),
  ],
  'cell/a/one': ['1 + 1', '2 + 2', 'a < b', ''],
  'recall/a/q': ['{"step":0,"dueDay":4}', '{"step":2,"dueDay":9}', '{"step":1,"dueDay":9}'],
};

/** Few times and few lives, so that equal ones meet. */
function drawEntry(key: string, random: ReturnType<typeof seededRandom>): Entry {
  const choices = texts[key]!;
  const since = random.integer(0, 2);
  if (random.integer(0, 3) === 0) return { text: null, at: since, since };
  return { text: choices[random.integer(0, choices.length - 1)]!, at: random.integer(2, 5), since };
}

function drawEntries(random: ReturnType<typeof seededRandom>): Entries {
  const keys = Object.keys(texts).filter(() => random.integer(0, 3) > 0);
  return new Map(keys.map((key) => [key, drawEntry(key, random)]));
}

const sorted = (entries: Entries) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
const cases = Array.from({ length: 400 }, (_, seed) => {
  const random = seededRandom(seed);
  return [drawEntries(random), drawEntries(random), drawEntries(random)] as const;
});

describe('merging', () => {
  test('does not depend on which comes first', () => {
    for (const [a, b] of cases) expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)));
  });

  test('does not depend on which are merged first', () => {
    for (const [a, b, c] of cases) {
      expect(sorted(merge(merge(a, b), c))).toEqual(sorted(merge(a, merge(b, c))));
    }
  });

  test('changes nothing the second time', () => {
    for (const [a, b] of cases) {
      expect(sorted(merge(a, a))).toEqual(sorted(a));
      expect(sorted(merge(merge(a, b), b))).toEqual(sorted(merge(a, b)));
    }
  });

  test('leaves entries that can be read', () => {
    for (const [a, b] of cases) {
      for (const [key, entry] of merge(a, b)) expect(toEntry(key, entry)).toEqual(entry);
    }
  });
});

const at = (time: number, text: string | null, since = 0): Entry => ({ text, at: time, since });
const mergeOne = (key: string, a: Entry, b: Entry) =>
  merge(new Map([[key, a]]), new Map([[key, b]])).get(key);

describe('of two tabs', () => {
  test('the later text counts', () => {
    expect(mergeOne('cell/a/one', at(2, '2'), at(1, '1'))?.text).toBe('2');
  });

  test('a right answer stays right, whatever was answered later', () => {
    const [right, wrong] = [
      '{"given":"1","correct":true,"tries":1}',
      '{"given":"2","correct":false,"tries":9}',
    ];
    expect(mergeOne('answer/a/q', at(1, right), at(2, wrong))?.text).toBe(right);
  });

  test('an exercise that was passed in one stays so, and the code that was written later in the other stays', () => {
    const passed = exercise({ text: 'a', tries: 2, texts: ['m1'], passed: true, points: 2, passedAt: 1 });
    const open = exercise({ text: 'b', tries: 1, texts: ['m2'], hintsOpened: 1 });
    const both = { text: 'b', tries: 2, texts: ['m1', 'm2'], hintsOpened: 1 };
    expect(mergeOne('exercise/e', at(1, passed), at(2, open))?.text).toBe(
      exercise({ ...both, passed: true, points: 2, passedAt: 1 }),
    );
  });

  test('of two wrong answers the one after more tries counts', () => {
    const [first, third] = [
      '{"given":"1","correct":false,"tries":1}',
      '{"given":"2","correct":false,"tries":3}',
    ];
    expect(mergeOne('answer/a/q', at(2, first), at(1, third))?.text).toBe(third);
  });

  test('sections that either read are read, since the earlier time', () => {
    const a = at(5, '{"sections":["one"],"readAt":null}');
    const b = at(7, '{"sections":["two"],"readAt":7}');
    const c = at(6, '{"sections":["two"],"readAt":6}');
    expect(mergeOne('read/a', a, b)).toEqual(at(7, '{"sections":["one","two"],"readAt":7}'));
    expect(mergeOne('read/a', b, c)).toEqual(at(7, '{"sections":["two"],"readAt":6}'));
  });

  test('what one erased does not come back from the other, and what is set afterwards stays', () => {
    expect(mergeOne('cell/a/one', at(3, null, 3), at(2, 'old'))).toEqual(at(3, null, 3));
    expect(mergeOne('cell/a/one', at(4, 'new', 3), at(9, 'old'))?.text).toBe('new');
  });

  test('what was set after an erasure that this page had not heard of stays', () => {
    const erased = at(3, null, 3);
    expect(catchUp('cell/a/one', at(4, 'new'), erased)).toEqual(at(4, 'new', 3));
    expect(catchUp('cell/a/one', at(2, 'old'), erased)).toEqual(erased);
  });
});

test('what a file brings counts in the present life of a key, though it is older than the erasure', () => {
  expect(revive('cell/a/one', at(8, null, 8), at(2, 'old'))).toEqual(at(2, 'old', 8));
  expect(revive('cell/a/one', undefined, at(2, 'old', 1))).toEqual(at(2, 'old'));
  expect(revive('cell/a/one', at(9, 'newer', 8), at(2, 'old'))?.text).toBe('newer');
});
