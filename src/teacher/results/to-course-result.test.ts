import { describe, expect, test } from 'vitest';
import type { Entries } from '#src/progress';
import { generateQuestion } from '#src/questions';
import { seededRandom } from '#src/random';
import { drawEntries } from '../class/draw-entries.ts';
import { entries, lesson, outline } from '../testing.ts';
import { isPassed, toCourseResult } from './to-course-result.ts';

const course = outline([lesson('one'), lesson('two', 3), lesson('free', 0)], 60);
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

/** What a student has done who is drawn by `seed`. */
function drawn(seed: number): Entries {
  const random = seededRandom(seed);
  return drawEntries(course, { diligence: random.uniform(), skill: random.uniform() }, random, 1e12);
}
const join = (...all: Entries[]): Entries => new Map(all.flatMap((each) => [...each]));
const without = (all: Entries, pattern: RegExp): Entries =>
  new Map([...all].filter(([key]) => !pattern.test(key)));

const seed = 7;
const { answer } = generateQuestion('params-of-batch-norm', {}, seededRandom(seed));
const right = {
  choice: { given: '0', correct: true, tries: 1 },
  number: { given: String(answer), correct: true, tries: 1, seed },
  code: { text: 'x', tries: 1, texts: [], hintsOpened: 0, solutionOpened: false, passed: true, points: 3 },
};
const all = (slug: string): Entries =>
  entries({
    [`read/${slug}`]: { sections: ['begin', 'end'], readAt: 5 },
    [`prediction/${slug}/guess`]: { value: 3 },
    [`answer/${slug}/choice`]: right.choice,
    [`answer/${slug}/number`]: right.number,
  });

describe('a score', () => {
  test('is from 0 to 1, of a lesson and of the course', () => {
    for (const result of seeds.map((each) => toCourseResult(drawn(each), course))) {
      for (const { score } of [...result.lessons, result]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  test('is 0 of nothing and 1 of everything', () => {
    expect(toCourseResult(new Map(), course).score).toBe(0);
    const codes = entries({ 'exercise/one-code': right.code, 'exercise/two-code': right.code });
    expect(toCourseResult(join(all('one'), all('two'), codes), course).score).toBe(1);
  });

  test('is never lowered by a right answer or a passed exercise', () => {
    for (const each of seeds) {
      const before = drawn(each);
      for (const [key, record] of [
        ['answer/one/choice', right.choice],
        ['answer/two/number', right.number],
        ['exercise/two-code', right.code],
      ] as const) {
        const after = toCourseResult(join(before, entries({ [key]: record })), course);
        expect(after.score).toBeGreaterThanOrEqual(toCourseResult(before, course).score);
      }
    }
  });

  test('counts a question once and an exercise by its points', () => {
    const [one] = toCourseResult(entries({ 'answer/one/choice': right.choice }), course).lessons;
    expect(one).toMatchObject({ earned: 1, possible: 5, score: 0.2 });
    const [other] = toCourseResult(entries({ 'exercise/one-code': right.code }), course).lessons;
    expect(other).toMatchObject({ earned: 3, possible: 5, score: 0.6 });
  });

  test('weighs lessons by their points: three points are three lessons of one', () => {
    const { score } = toCourseResult(entries({ 'exercise/two-code': right.code }), course);
    expect(score).toBeCloseTo((3 * 0.6) / 4);
    const equal = outline([lesson('one'), lesson('two')]);
    const doubled = outline([lesson('one', 2), lesson('two', 2)]);
    for (const each of seeds) {
      expect(toCourseResult(drawn(each), doubled).score).toBe(toCourseResult(drawn(each), equal).score);
    }
  });

  test('is the same whatever is done in a lesson of 0 points, and 0 where every lesson has 0', () => {
    for (const each of seeds) {
      const done = drawn(each);
      const { score } = toCourseResult(done, course);
      expect(toCourseResult(without(done, /free/), course).score).toBe(score);
    }
    const worthless = outline([lesson('one', 0), lesson('two', 0)], 60);
    expect(toCourseResult(all('one'), worthless)).toMatchObject({ score: 0, passed: false });
  });

  test('is not asked of a lesson in which nothing can be earned', () => {
    const bare = { ...lesson('bare', 5), questions: [], exercises: [] };
    const [without, withBare] = [outline([lesson('one')]), outline([lesson('one'), bare])];
    expect(toCourseResult(all('one'), withBare).score).toBe(toCourseResult(all('one'), without).score);
    expect(toCourseResult(all('bare'), withBare).lessons[1]).toMatchObject({
      score: null,
      completion: 'complete',
    });
  });

  test('is never changed by a guess', () => {
    for (const each of seeds) {
      const done = drawn(each);
      const guess = entries({ 'prediction/one/guess': { value: 1 }, 'prediction/two/guess': { value: 2 } });
      const { score, passed } = toCourseResult(done, course);
      expect(toCourseResult(join(done, guess), course)).toMatchObject({ score, passed });
      expect(toCourseResult(without(done, /^prediction/), course)).toMatchObject({ score, passed });
    }
  });
});

test('a course is passed exactly from its mark on, and neither without one', () => {
  for (const each of seeds) {
    const { score, passed } = toCourseResult(drawn(each), course);
    expect(passed).toBe(score >= 0.6);
    expect(toCourseResult(drawn(each), outline(course.lessons)).passed).toBeNull();
  }
  // 0.57 * 100 is less than 57.
  for (let mark = 1; mark <= 100; mark++) {
    expect(isPassed(mark / 100, mark)).toBe(true);
    expect(isPassed((mark - 0.01) / 100, mark)).toBe(false);
  }
});

describe('a lesson is complete', () => {
  const one = outline([lesson('one')]);
  const completionOf = (done: Entries) => toCourseResult(done, one).completion;

  test('exactly when all is read, guessed and answered; exercises need not be tried', () => {
    expect(completionOf(all('one'))).toBe('complete');
    for (const key of all('one').keys()) {
      expect(completionOf(without(all('one'), new RegExp(`^${key}$`)))).toBe('begun');
    }
    const halfRead = entries({ 'read/one': { sections: ['end'], readAt: null } });
    expect(completionOf(join(all('one'), halfRead))).toBe('begun');
    const wrong = entries({ 'answer/one/choice': { given: '1', correct: false, tries: 1 } });
    expect(completionOf(join(all('one'), wrong))).toBe('complete');
  });

  test('and untouched by what belongs to nothing in it, or was erased', () => {
    const foreign = entries({ 'answer/other/choice': right.choice, 'cell/one/a': 'x' });
    const erased: Entries = new Map([['answer/one/choice', { text: null, at: 9, since: 9 }]]);
    for (const done of [new Map(), foreign, erased]) expect(completionOf(done)).toBe('untouched');
  });

  test('a course is complete when all its lessons are', () => {
    expect(toCourseResult(join(all('one'), all('two')), course).completion).toBe('begun');
    expect(toCourseResult(join(all('one'), all('two'), all('free')), course).completion).toBe('complete');
  });
});

describe('an answer', () => {
  const answersOf = (records: Readonly<Record<string, unknown>>) =>
    toCourseResult(entries(records), course).lessons[0]!.answers;

  test('has the words of the question and of the choice, and when it was given', () => {
    expect(
      answersOf({
        'answer/one/choice': { given: '0', correct: true, tries: 2, first: { given: '1' } },
      }),
    ).toEqual([
      {
        ...{ id: 'one/choice', text: 'Which?', answer: 'this', correct: true, choice: 0, tries: 2, at: 1000 },
        first: { text: 'Which?', answer: 'that, "really"', correct: false, choice: 1 },
      },
    ]);
  });

  test('to fresh numbers has the question with the numbers that were asked, and the mistake that it shows', () => {
    for (const each of seeds) {
      const question = generateQuestion('params-of-batch-norm', {}, seededRandom(each));
      const { value, feedbackKey } = question.mistakes[0]!;
      const given = { given: String(value), correct: false, tries: 1, seed: each };
      const [wrong] = answersOf({ 'answer/one/number': given });
      expect(wrong).toMatchObject({
        answer: String(value),
        correct: false,
        mistake: feedbackKey,
        seed: each,
      });
      expect(wrong!.text.replaceAll(',', '')).toContain(String(question.values.channels));
    }
  });

  test('is what the page says of it today, and none where there is no such choice', () => {
    const wasRight = { given: '1', correct: true, tries: 1 };
    expect(answersOf({ 'answer/one/choice': wasRight })).toMatchObject([{ correct: false }]);
    for (const given of ['3', '-1', 'this', '']) {
      expect(answersOf({ 'answer/one/choice': { given, correct: true, tries: 1 } })).toEqual([]);
    }
  });
});
