import { expect, test } from 'vitest';
import { memoryStore, readCellText, readReading, recordCellText, recordSection } from './index.ts';

test('a lesson is read when each of its sections was, in any order and in several visits', () => {
  const store = memoryStore();
  const all = ['turn', 'count', 'check'];
  recordSection(store, 'dial', 'count', all, 5);
  recordSection(store, 'dial', 'check', all, 6);
  recordSection(store, 'dial', 'count', all, 7);
  expect(readReading(store, 'dial')).toEqual({ sections: ['check', 'count'], readAt: null });
  recordSection(store, 'dial', 'turn', all, 8);
  expect(readReading(store, 'dial').readAt).toBe(8);
  recordSection(store, 'dial', 'turn', all, 9);
  expect(readReading(store, 'dial').readAt).toBe(8);
});

test('a lesson that got a new section since stays read', () => {
  const store = memoryStore();
  recordSection(store, 'dial', 'turn', ['turn'], 5);
  recordSection(store, 'dial', 'new', ['turn', 'new', 'newer'], 6);
  expect(readReading(store, 'dial').readAt).toBe(5);
});

test('a cell’s text is kept where it is the reader’s, not where it is the lesson’s', () => {
  const store = memoryStore();
  recordCellText(store, 'dial/cost', '1 + 2', '1 + 1');
  expect(readCellText(store, 'dial/cost')).toBe('1 + 2');
  recordCellText(store, 'dial/cost', '1 + 1', '1 + 1');
  expect(readCellText(store, 'dial/cost')).toBeNull();
  expect(store.keys()).toEqual([]);
});
