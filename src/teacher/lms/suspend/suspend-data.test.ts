import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '#src/content';
import { checks } from '#src/exercises/checks';
import { type Entries, type Entry, kindOf, merge } from '#src/progress';
import { seededRandom } from '#src/random';
import { drawEntries } from '../../class/draw-entries.ts';
import { toOutline } from '../../outline/to-outline.ts';
import { entries, lesson, outline } from '../../testing.ts';
import { toMark } from './marks.ts';
import { MINUTE } from './records.ts';
import { toScope } from './scope.ts';
import { chooseUntold, decodeProgress, encodeProgress } from './suspend-data.ts';

const MOST = 4096;
const course = toOutline(await loadCourse({ root: resolve('.'), checks: Object.keys(checks) }), 'en');
const scope = toScope(course);
const now = 29_500_000 * MINUTE;
const seeds = Array.from({ length: 12 }, (_, seed) => seed);

/** All that can be done in the whole course, at whole minutes, with when each question comes again. */
function everything(seed: number): Entries {
  const random = seededRandom(seed);
  const done = drawEntries(course, { diligence: 1, skill: random.uniform() }, random, now);
  const recalls = [...done.keys()]
    .filter((key) => key.startsWith('answer/'))
    .map((key) => [key.replace('answer', 'recall'), { step: 2, dueDay: 20_500 + seed }] as const);
  return toMinutes(new Map([...done, ...entries(Object.fromEntries(recalls), now)]));
}

const toMinutes = (all: Entries): Entries =>
  new Map([...all].map(([key, entry]) => [key, { ...entry, at: Math.floor(entry.at / MINUTE) * MINUTE }]));

/** What a record says, whatever the order of its fields. */
function toRecords(all: Entries): Record<string, unknown> {
  const rows = [...all].map(([key, { text, at, since }]) => {
    const record = text === null || !/^[{]/.test(text) ? text : JSON.parse(text);
    return [key, { at, since, record }];
  });
  return Object.fromEntries(rows);
}
const ofKinds = (all: Entries, pattern: RegExp): Entries =>
  new Map([...all].filter(([key]) => pattern.test(key)));
const resume = (text: string, of = scope): Entries => {
  const resumed = decodeProgress(text, of);
  if (resumed.status !== 'read') throw new Error(resumed.status);
  return resumed.entries;
};
const priority = /^(answer|prediction|exercise|read)\//;
/** Without code, and without the marks of tries where the exercise is passed. */
const bare = (all: Entries): Entries =>
  new Map(
    [...all].map(([key, entry]): [string, Entry] => {
      if (kindOf(key) !== 'exercise') return [key, entry];
      const record = JSON.parse(entry.text!);
      const texts = record.passed ? [] : record.texts;
      return [key, { ...entry, text: JSON.stringify({ ...record, text: null, texts }) }];
    }),
  );

describe('the whole course, done, in 4,096 characters', () => {
  test('keeps every answer, guess, exercise and section', () => {
    for (const seed of seeds) {
      const done = everything(seed);
      const { text, left } = encodeProgress(done, scope, MOST);
      expect(text.length).toBeLessThanOrEqual(MOST);
      const back = bare(ofKinds(resume(text), priority));
      expect(toRecords(back)).toEqual(toRecords(bare(ofKinds(done, priority))));
      expect(left.entries).toBe(done.size - resume(text).size);
    }
  });

  test('is made of characters that no form, no XML and no JSON changes', () => {
    for (const seed of seeds) {
      const { text } = encodeProgress(everything(seed), scope, MOST);
      expect(text).toMatch(/^[\w\-.!~*'()%,;=+|/]*$/);
    }
  });
});

test('with room for it, what the reader wrote comes back too, letter by letter', () => {
  const written = {
    'cell/the-groups-dial/a': { text: 'const 组 = "\u{1f600}|;,=";\n'.repeat(9), at: now, since: 0 },
    notebook: { text: '# Mine', at: now, since: 3 * MINUTE },
  };
  const done: Entries = new Map([...everything(1), ...Object.entries(written)]);
  const { text, left } = encodeProgress(done, scope, 64_000);
  expect(left).toEqual({ entries: 0, texts: 0 });
  const codes = (all: Entries) =>
    [...all].map(([key, { text: own }]): [string, unknown] => [
      key,
      kindOf(key) === 'exercise' ? JSON.parse(own!).text : null,
    ]);
  expect(new Map(codes(resume(text)))).toEqual(new Map(codes(done)));
  expect(resume(text).get('notebook')).toEqual(written.notebook);
  expect(resume(text).get('cell/the-groups-dial/a')).toEqual(written['cell/the-groups-dial/a']);
});

test('whatever the room, what is kept is the first in order, whole, and the rest is counted', () => {
  const done = everything(5);
  let before = -1;
  for (let most = 2; most < 9000; most += 211) {
    const { text, left } = encodeProgress(done, scope, most);
    expect(text.length).toBeLessThanOrEqual(most);
    const back = resume(text);
    expect(back.size + left.entries).toBe(done.size);
    expect(back.size).toBeGreaterThanOrEqual(before);
    before = back.size;
    const kinds = [...back.keys()].map(kindOf);
    // A kind is begun when the one before it is whole.
    for (const [kind, next] of [
      ['answer', 'prediction'],
      ['exercise', 'read'],
      ['read', 'recall'],
    ] as const) {
      const all = [...done.keys()].filter((key) => kindOf(key) === kind).length;
      if (kinds.includes(next)) expect(kinds.filter((each) => each === kind)).toHaveLength(all);
    }
  }
});

test('text that was cut anywhere is read as far as its last whole record', () => {
  const { text } = encodeProgress(everything(6), scope, MOST);
  const whole = toRecords(resume(text));
  for (let length = 2; length < text.length; length += 31) {
    const part = toRecords(bare(resume(text.slice(0, length))));
    for (const [key, record] of Object.entries(part)) {
      if (kindOf(key) !== 'exercise') expect(record).toEqual(whole[key]);
    }
  }
});

describe('another version of the course', () => {
  const [one, two, three] = [lesson('one'), lesson('two'), lesson('three')];
  const scopeOf = (...lessons: (typeof one)[]) => toScope(outline(lessons));
  const done = toMinutes(
    entries(
      {
        'answer/one/choice': { given: '0', correct: true, tries: 1 },
        'answer/two/number': {
          given: '1,5',
          correct: false,
          tries: 3,
          seed: 2 ** 32 - 1,
          first: { given: '' },
        },
        'read/two': { sections: ['begin', 'end'], readAt: now },
        'exercise/two-code': {
          text: null,
          tries: 2,
          texts: ['ab', 'c'],
          hintsOpened: 1,
          solutionOpened: false,
          passed: false,
          points: 0,
        },
      },
      now,
    ),
  );
  const { text } = encodeProgress(done, scopeOf(one, two), MOST);

  test('with another order and another lesson reads the same', () => {
    expect(toRecords(resume(text, scopeOf(three, two, one)))).toEqual(toRecords(done));
  });

  test('without a lesson reads the others', () => {
    expect(toRecords(resume(text, scopeOf(one, three)))).toEqual(toRecords(ofKinds(done, /one/)));
  });

  test('without a section reads the others', () => {
    const shorter = scopeOf({ ...two, sections: ['end'] });
    expect(JSON.parse(resume(text, shorter).get('read/two')!.text!).sections).toEqual(['end']);
  });
});

test('names that share a mark stand for themselves', () => {
  const names = Array.from({ length: 9000 }, (_, index) => `q${index}`);
  const byMark = new Map<string, string>();
  const [a, b] = names.flatMap((id) => {
    const mark = toMark(`answer/big/${id}`, 4);
    const other = byMark.get(mark);
    byMark.set(mark, id);
    return other ? [other, id] : [];
  });
  const big = { ...lesson('big'), questions: [a!, b!].map((id) => ({ ...lesson('big').questions[0]!, id })) };
  const twins = toScope(outline([big]));
  const done = toMinutes(
    entries(
      Object.fromEntries(
        [a, b].map((id, tries) => [`answer/big/${id}`, { given: '0', correct: true, tries: tries + 1 }]),
      ),
      now,
    ),
  );
  const { text } = encodeProgress(done, twins, MOST);
  expect(text).toContain(`=answer/big/${a}=`);
  expect(toRecords(resume(text, twins))).toEqual(toRecords(done));
});

test('a package of one lesson keeps what belongs to that lesson alone', () => {
  const one = toScope(outline([lesson('one')]));
  const keys = ['answer/one/choice', 'answer/two/choice', 'cell/one/a', 'cell/two/a', 'notebook', 'student'];
  expect(keys.filter(one.has)).toEqual(['answer/one/choice', 'cell/one/a']);
});

test('what was erased stays erased, against an older copy that another browser kept', () => {
  const old = entries({ 'answer/accuracy/gain': { given: '1', correct: true, tries: 1, seed: 1 } }, now);
  const erased: Entries = new Map([
    ['answer/accuracy/gain', { text: null, at: now + MINUTE, since: now + MINUTE }],
  ]);
  const back = resume(encodeProgress(erased, scope, MOST).text);
  expect(merge(old, back).get('answer/accuracy/gain')!.text).toBeNull();
});

test('what is newer or foreign is told apart, and never read as nothing', () => {
  expect(decodeProgress('', scope)).toEqual({ status: 'empty' });
  expect(decodeProgress('2;anything', scope)).toEqual({ status: 'newer' });
  for (const text of ['{"page": 3}', '1', 'x1;', '0;', ' 1;'])
    expect(decodeProgress(text, scope)).toEqual({ status: 'foreign' });
});

test('noise in the place of records is no entry', () => {
  const random = seededRandom(3);
  const { text } = encodeProgress(everything(7), scope, MOST);
  for (let round = 0; round < 60; round++) {
    const place = random.integer(2, text.length - 1);
    const noise = String.fromCodePoint(random.integer(32, 126));
    const damaged = `${text.slice(0, place)}${noise}${text.slice(place + 1)}`;
    for (const key of resume(damaged).keys()) expect(kindOf(key)).not.toBeNull();
  }
});

test('what an LMS has is not told again, what came to it later is', () => {
  const at = now + 59_999;
  const kept = entries({ 'answer/a/b': { given: '0', correct: true, tries: 1 } }, at);
  const resumed = toMinutes(kept);
  expect(chooseUntold(kept, resumed)).toEqual(new Map());
  const later = entries({ 'answer/a/b': { given: '1', correct: false, tries: 2 } }, at + 1);
  const other = entries({ 'read/a': { sections: ['begin'], readAt: null } }, at);
  expect([...chooseUntold(new Map([...later, ...other]), resumed).keys()]).toEqual(['answer/a/b', 'read/a']);
});
