import { beforeAll, describe, expect, test } from 'vitest';
import { type Course, loadCourse } from '#src/content';
import { checks } from '#src/exercises/checks';
import { checkText } from '#src/exercises/testing';

const FEWEST = 24;
const FEWEST_IN_LESSON = 2;
const seeds = [1, 2, 3];
/** Cases of size 0, which a reader can work out. */
const SMALL = 4;

describe('the exercises that ship', () => {
  let course: Course;
  beforeAll(async () => {
    course = await loadCourse({ root: process.cwd(), checks: Object.keys(checks) });
  });

  test('are enough, and at least two a lesson', () => {
    const counts = course.lessons.map(({ slug }) => [
      slug,
      course.exercises.filter(({ lesson }) => lesson === slug).length,
    ]);
    expect(counts.filter(([, count]) => Number(count) < FEWEST_IN_LESSON)).toEqual([]);
    expect(course.exercises.length).toBeGreaterThanOrEqual(FEWEST);
  });

  test('have a folder wherever there is a check', () => {
    expect(course.exercises.map(({ id }) => id).sort()).toEqual(Object.keys(checks).sort());
  });

  test('are failed by their starter, with a case small enough for paper, and passed by their solution', async () => {
    for (const { id, start, solution } of course.exercises) {
      for (const seed of seeds) {
        const [failed, passed] = [
          await checkText(checks[id]!, start, seed),
          await checkText(checks[id]!, solution, seed),
        ];
        expect([id, seed, passed.status]).toEqual([id, seed, 'passed']);
        expect([id, seed, failed.status]).toEqual([id, seed, 'failed']);
        if (failed.status !== 'failed') continue;
        const { number, inputs, expected: wanted } = failed.failed;
        const unreadable = [...inputs, ...wanted].filter(
          ([, value]) => value.kind === 'tensor' && value.numbers === null,
        );
        expect([id, seed, number <= SMALL, unreadable]).toEqual([id, seed, true, []]);
      }
    }
  }, 60_000);
});
