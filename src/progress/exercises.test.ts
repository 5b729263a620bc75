import { expect, test } from 'vitest';
import { type ExerciseRecord, memoryStore, readExercise, recordExercise } from './index.ts';

const record: ExerciseRecord = {
  text: 'const f = 1',
  tries: 4,
  texts: ['1a2b', 'zz'],
  hintsOpened: 2,
  solutionOpened: false,
  passed: true,
  points: 3,
  passedAt: 1_790_000_000_000,
};
const untouched = readExercise(memoryStore(), 'any');

test('an exercise comes back as it was left', () => {
  const store = memoryStore();
  recordExercise(store, 'count-params', record);
  expect(readExercise(store, 'count-params')).toEqual(record);
  expect(readExercise(store, 'other')).toEqual(untouched);
});

test('what is stored and is no record counts as untouched, field by field', () => {
  const store = memoryStore();
  for (const text of ['', 'null', '[]', '{"tries":-1,"texts":{},"passed":"yes","points":5}']) {
    store.set('exercise/a', text);
    expect([text, readExercise(store, 'a')]).toEqual([text, untouched]);
  }
  store.set('exercise/a', '{"text":"x","texts":[1,"b"]}');
  expect(readExercise(store, 'a')).toEqual({ ...untouched, text: 'x', texts: ['b'] });
});
