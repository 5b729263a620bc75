import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { chooseReviews, drawQuestions } from './index.ts';

const ask = (slug: string, ...kinds: string[]) => ({
  slug,
  questions: kinds.map((kind, index) => ({ id: `${slug}-${index}`, kind })),
});
const course = [
  ask('a', 'prediction', 'fixed', 'generated', 'generated'),
  ask('b', 'fixed'),
  ask('c', 'generated'),
  ask('d'),
  ask('e', 'generated'),
  ask('f', 'generated'),
];

describe('what a lesson asks again', () => {
  test('is nothing in the first two lessons', () => {
    expect([0, 1].flatMap((at) => chooseReviews(course, at))).toEqual([]);
  });

  test('comes from two and from five lessons before, with fresh numbers, and not the same twice', () => {
    expect(chooseReviews(course, 2).map(({ question }) => question.id)).toEqual(['a-2']);
    expect(chooseReviews(course, 5).map(({ slug, question }) => [slug, question.id])).toEqual([['a', 'a-3']]);
  });

  test('is a fixed question where there is no other, and never a prediction', () => {
    expect(chooseReviews(course, 3).map(({ question }) => question.id)).toEqual(['b-0']);
  });
});

describe('a draw', () => {
  const light = () => 0;

  test('takes from every lesson once before it takes from any twice', () => {
    const slugs = drawQuestions(course, 5, seededRandom(3), light).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(5);
  });

  test('has as many as wanted, none twice, and all when more are wanted than there are', () => {
    expect(drawQuestions(course, 4, seededRandom(1), light)).toHaveLength(4);
    const all = drawQuestions(course, 100, seededRandom(1), light).map(({ question }) => question.id);
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(8);
  });

  test('depends on its seed alone, and puts the heavier ones first', () => {
    const draw = (seed: number) =>
      drawQuestions(course, 8, seededRandom(seed), light).map(({ question }) => question.id);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const heavy = drawQuestions(course, 5, seededRandom(1), (_, { id }) => (id === 'a-1' ? 1 : 0));
    expect(heavy.find(({ slug }) => slug === 'a')?.question.id).toBe('a-1');
  });

  test('begins with those that are due, however many a lesson has', () => {
    const isDue = (slug: string) => slug === 'a';
    const drawn = drawQuestions(course, 5, seededRandom(1), light, isDue).map(({ question }) => question.id);
    expect(drawn.slice(0, 4).sort()).toEqual(['a-0', 'a-1', 'a-2', 'a-3']);
    expect(new Set(drawn).size).toBe(5);
    expect(drawQuestions(course, 2, seededRandom(1), light, isDue)).toHaveLength(2);
  });
});
