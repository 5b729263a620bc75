import { describe, expect, test } from 'vitest';
import { formatMessage, formatNumber, parseNumber } from './index.ts';

describe('formatMessage', () => {
  test('fills names, and writes numbers as the language does', () => {
    expect(formatMessage('{groups} of {total}', { groups: 4, total: 2304 }, 'en')).toBe('4 of 2,304');
  });

  test('a value that contains a placeholder is not filled again', () => {
    expect(formatMessage('{a}{b}', { a: '{b}', b: 'x' }, 'en')).toBe('{b}x');
  });

  test('a missing value is an error, not an empty place', () => {
    expect(() => formatMessage('{groups}', {}, 'en')).toThrow('no value for {groups}');
  });
});

test('numbers have as many fraction digits as asked, at most', () => {
  expect(formatNumber(2.345, 'en')).toBe('2.35');
  expect(formatNumber(2, 'zh')).toBe('2');
  expect(formatNumber(0.11111, 'en', 3)).toBe('0.111');
});

describe('parseNumber', () => {
  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['\uff13', 3],
    ['\uff11\uff12\uff0e\uff15', 12.5],
    ['\uff0d\uff14', -4],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['2,304', 2304],
    ['0,125', 0.125],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['\u22121', -1],
    ['1e3', 1000],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', ' ', 'NaN', 'Infinity', 'four', '3x', '1,2,3', '--1', '0x10', '1.2.3'])(
    '%j is no number',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );
});
