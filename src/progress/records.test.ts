import { describe, expect, test } from 'vitest';
import { memoryStore, readAnswer, readPrediction, recordAnswer, recordPrediction } from './index.ts';

test('a prediction is read as it was recorded, with its time where it has one', () => {
  const store = memoryStore();
  recordPrediction(store, 'dial', { value: 576 });
  recordPrediction(store, 'cost', { value: 0.5, madeAt: 12 });
  expect(readPrediction(store, 'dial')).toEqual({ value: 576 });
  expect(readPrediction(store, 'cost')).toEqual({ value: 0.5, madeAt: 12 });
  expect(readPrediction(store, 'other')).toBeNull();
});

test('an answer is read as it was recorded, and is no prediction', () => {
  const store = memoryStore();
  recordAnswer(store, 'dial', { given: '3 × 3', correct: false, tries: 2 });
  expect(readAnswer(store, 'dial')).toEqual({ given: '3 × 3', correct: false, tries: 2 });
  expect(readPrediction(store, 'dial')).toBeNull();
});

describe('what is stored but is no record', () => {
  test.each(['', '{', 'null', '7', '[]', '"x"', '{"value":"7"}', '{"value":null}', '{"given":7}'])(
    '%j reads as none',
    (text) => {
      const store = memoryStore();
      store.set('prediction/a', text);
      store.set('answer/a', text);
      expect(readPrediction(store, 'a')).toBeNull();
      expect(readAnswer(store, 'a')).toBeNull();
    },
  );
});

test('a right answer stays, whatever is answered to other numbers, and the most tries are kept', () => {
  const store = memoryStore();
  recordAnswer(store, 'dial', { given: '1', correct: false, tries: 3 });
  recordAnswer(store, 'dial', { given: '2', correct: true, tries: 1, seed: 7 });
  recordAnswer(store, 'dial', { given: '3', correct: false, tries: 1, seed: 8 });
  expect(readAnswer(store, 'dial')).toMatchObject({ given: '2', correct: true, tries: 3, seed: 7 });
});

test('a first answer that was wrong is remembered through all that follow; a right one needs no second memory', () => {
  const store = memoryStore();
  for (const [given, correct, tries, seed] of [
    ['1', false, 1, 5],
    ['2', false, 2, 5],
    ['3', true, 1, 6],
    ['4', true, 1, 7],
  ] as const) {
    recordAnswer(store, 'dial', { given, correct, tries, seed });
  }
  expect(readAnswer(store, 'dial')).toMatchObject({ given: '4', first: { given: '1', seed: 5 } });
  recordAnswer(store, 'choice', { given: '0', correct: true, tries: 1 });
  recordAnswer(store, 'choice', { given: '0', correct: true, tries: 2 });
  expect(readAnswer(store, 'choice')).toEqual({ given: '0', correct: true, tries: 2 });
});

test('a first answer that cannot be is left out, and the rest of the record stays', () => {
  for (const first of [7, null, [], { given: 7 }, { given: '<b>' }]) {
    const store = memoryStore();
    store.set('answer/a', JSON.stringify({ given: '1', correct: true, tries: 2, first }));
    expect(readAnswer(store, 'a')).toEqual({ given: '1', correct: true, tries: 2 });
  }
});
