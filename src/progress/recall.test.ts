import { describe, expect, test } from 'vitest';
import { listDue, memoryStore, readRecall, recallDays, recordRecall, toDay } from './index.ts';

const right = { correct: true, tries: 1 };
const wrong = { correct: false, tries: 1 };

describe('a question comes again', () => {
  test('after longer and longer pauses, each time it is recalled when it is due', () => {
    const store = memoryStore();
    const pauses: number[] = [];
    let today = 20_000;
    for (let times = 0; times < 6; times++) {
      recordRecall(store, 'a/q', right, today);
      const { dueDay } = readRecall(store, 'a/q')!;
      pauses.push(dueDay - today);
      today = dueDay;
    }
    expect(pauses).toEqual([3, 7, 16, 35, 35, 35]);
    expect([...recallDays]).toEqual([...recallDays].sort((a, b) => a - b));
  });

  test('on the next day when it was answered wrong, however far it had come', () => {
    const store = memoryStore();
    store.set('recall/a/q', '{"step":4,"dueDay":10}');
    recordRecall(store, 'a/q', wrong, 10);
    expect(readRecall(store, 'a/q')).toEqual({ step: 0, dueDay: 11 });
  });

  test('no later because it was right before its day', () => {
    const store = memoryStore();
    recordRecall(store, 'a/q', right, 10);
    recordRecall(store, 'a/q', right, 11);
    expect(readRecall(store, 'a/q')).toEqual({ step: 1, dueDay: 13 });
  });

  test('as the first try has it: another try shows no memory', () => {
    const store = memoryStore();
    recordRecall(store, 'a/q', wrong, 10);
    recordRecall(store, 'a/q', { correct: true, tries: 2 }, 10);
    expect(readRecall(store, 'a/q')).toEqual({ step: 0, dueDay: 11 });
    recordRecall(store, 'a/never', { correct: true, tries: 2 }, 10);
    expect(readRecall(store, 'a/never')).toBeNull();
  });

  test('late when the reader comes late: the pause counts from the answer', () => {
    const store = memoryStore();
    recordRecall(store, 'a/q', right, 10);
    recordRecall(store, 'a/q', right, 40);
    expect(readRecall(store, 'a/q')).toEqual({ step: 2, dueDay: 47 });
  });
});

test('those are due whose day has come, of the questions that there are; the next day is told', () => {
  const store = memoryStore();
  store.set('recall/a/today', '{"step":1,"dueDay":10}');
  store.set('recall/a/late', '{"step":1,"dueDay":2}');
  store.set('recall/a/soon', '{"step":1,"dueDay":12}');
  store.set('recall/a/later', '{"step":1,"dueDay":30}');
  store.set('recall/a/gone', '{"step":1,"dueDay":1}');
  store.set('recall/a/damaged', '{"step":1}');
  const ids = ['a/later', 'a/today', 'a/late', 'a/soon', 'a/damaged', 'a/never'];
  expect(listDue(store, ids, 10)).toEqual({ due: ['a/today', 'a/late'], nextDay: 12 });
  expect(listDue(store, ['a/never'], 10)).toEqual({ due: [], nextDay: null });
});

test('a day is the reader’s own: it begins at midnight where they are', () => {
  const noon = Date.UTC(2027, 0, 15, 12);
  expect(toDay(noon, 0)).toBe(Date.UTC(2027, 0, 15) / 86_400_000);
  // 20:00 in Shanghai, and after midnight there
  expect(toDay(noon, -480)).toBe(toDay(noon, 0));
  expect(toDay(Date.UTC(2027, 0, 15, 17), -480)).toBe(toDay(noon, 0) + 1);
  expect(toDay(Date.UTC(2027, 0, 15, 3), 300)).toBe(toDay(noon, 0) - 1);
});
