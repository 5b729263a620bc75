import { describe, expect, test } from 'vitest';
import { kindOf, toEntry } from '../index.ts';

describe('a key', () => {
  test.each([
    ['answer/the-groups-dial/which-inputs', 'answer'],
    ['answer/accuracy/again/the-groups-dial/legal-counts', 'answer'],
    ['prediction/a/b', 'prediction'],
    ['read/accuracy', 'read'],
    ['recall/a/b', 'recall'],
    ['exercise/write-a-convolution', 'exercise'],
    ['cell/a/x_1.b', 'cell'],
    ['notebook', 'notebook'],
    ['student', 'student'],
  ])('%s is of the kind %s', (key, kind) => {
    expect(kindOf(key)).toBe(kind);
  });

  test.each([
    '',
    'read',
    'read/',
    'other/a',
    '__proto__',
    'read/__proto__',
    'constructor',
    'answer/<img src=x onerror=alert(1)>',
    'answer/a b',
    'answer//a',
    'answer/../a',
    `answer/${'a'.repeat(200)}`,
  ])('%j is of none', (key) => {
    expect(kindOf(key)).toBeNull();
  });
});

describe('a stored value', () => {
  const answer = '{"given":"3 × 3","correct":true,"tries":2}';

  test('is read as it was written', () => {
    const entry = { text: answer, at: 5, since: 0 };
    expect(toEntry('answer/a/b', entry)).toEqual(entry);
    expect(toEntry('answer/a/b', { text: null, at: 5, since: 5 })).toEqual({ text: null, at: 5, since: 5 });
  });

  test('loses the fields that its kind does not have', () => {
    const text = '{"tries":2,"correct":true,"given":"3 × 3","more":1}';
    expect(toEntry('answer/a/b', { text, at: 5, since: 0, more: 1 })).toEqual({
      text: answer,
      at: 5,
      since: 0,
    });
  });

  test.each([
    [null],
    ['text'],
    [[]],
    [{ text: answer, at: 5 }],
    [{ text: answer, at: '5', since: 0 }],
    [{ text: answer, at: Number.NaN, since: 0 }],
    [{ text: answer, at: -1, since: 0 }],
    [{ text: 7, at: 5, since: 0 }],
    [{ text: '{', at: 5, since: 0 }],
    [{ text: '{"given":"<b>","correct":true,"tries":1}', at: 5, since: 0 }],
    [{ text: '{"given":"1","correct":1,"tries":1}', at: 5, since: 0 }],
    [{ text: '{"given":"1","correct":true,"tries":0}', at: 5, since: 0 }],
    [{ text: `{"given":"${'1'.repeat(201)}","correct":true,"tries":1}`, at: 5, since: 0 }],
  ])('%j is no answer', (value) => {
    expect(toEntry('answer/a/b', value)).toBeNull();
  });

  test.each([
    ['read/a', '{"sections":["a b"],"readAt":null}'],
    ['read/a', '{"sections":["a"]}'],
    ['read/a', '{"sections":"a","readAt":1}'],
    ['prediction/a/b', '{"value":null}'],
    ['recall/a/b', '{"step":5,"dueDay":1}'],
    ['recall/a/b', '{"step":0,"dueDay":1.5}'],
    ['exercise/a', 'const f = 1'],
    ['exercise/a', '{"passed":true}'],
    ['exercise/a', JSON.stringify({ text: 'x'.repeat(200_001) })],
    ['cell/a/b', 'x'.repeat(200_001)],
    ['notebook', 'x'.repeat(2_000_001)],
    ['student', 'x'.repeat(101)],
    ['other/a', '1'],
  ])('%s cannot hold what it cannot be', (key, text) => {
    expect(toEntry(key, { text, at: 5, since: 0 })).toBeNull();
  });
});
