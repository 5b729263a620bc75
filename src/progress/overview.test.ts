import { expect, test } from 'vitest';
import { type Entry, toOverview } from './index.ts';

const set = (text: string): Entry => ({ text, at: 1, since: 0 });

test('what is kept is counted by lesson and by kind', () => {
  const { lessons, keysOf } = toOverview(
    new Map([
      ['read/dial', set('{"sections":["a","b"],"readAt":7}')],
      ['prediction/dial/p', set('{"value":3}')],
      ['answer/dial/q', set('{"given":"1","correct":true,"tries":1}')],
      ['answer/dial/again/cost/r', set('{"given":"1","correct":false,"tries":1}')],
      ['cell/cost/one', set('1')],
      ['recall/cost/r', set('{"step":0,"dueDay":1}')],
      ['exercise/e', set('{"passed":true}')],
      ['notebook', set('[]')],
      ['student', set('Ada')],
    ]),
  );
  expect(Object.fromEntries(lessons)).toEqual({
    dial: { sectionsRead: 2, readAt: 7, predictions: 1, answers: { right: 1, given: 2 }, cells: 0 },
    cost: { sectionsRead: 0, readAt: null, predictions: 0, answers: { right: 0, given: 0 }, cells: 1 },
  });
  expect(Object.values(keysOf).flat()).toHaveLength(9);
  expect(keysOf.exercise).toEqual(['exercise/e']);
});

test('where nothing is kept there is nothing', () => {
  const { lessons, keysOf } = toOverview(new Map());
  expect(lessons.size).toBe(0);
  expect(Object.values(keysOf).flat()).toEqual([]);
});
