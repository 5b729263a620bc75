import { describe, expect, test } from 'vitest';
import { toCsv } from './index.ts';

describe('toCsv', () => {
  test('rows end in CRLF, numbers have a point and no separators', () => {
    expect(
      toCsv([
        ['groups', 'MACs'],
        [4, 1234567.5],
        [8, 1e21],
      ]),
    ).toBe('groups,MACs\r\n4,1234567.5\r\n8,1e+21\r\n');
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "same"', '"say ""same"""'],
    ['two\nlines', '"two\nlines"'],
    ['\u901a\u9053', '\u901a\u9053'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(toCsv([[text]])).toBe(`${cell}\r\n`);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['-4', '-4'],
    ['+0.5', '+0.5'],
    ['-1e3', '-1e3'],
  ])('a spreadsheet does not run %j', (text, cell) => {
    expect(toCsv([[text]])).toBe(`${cell}\r\n`);
  });

  test('no rows are an empty file', () => {
    expect(toCsv([])).toBe('');
  });
});
