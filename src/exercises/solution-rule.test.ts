import { expect, test } from 'vitest';
import { addTry, mayOpenSolution } from './index.ts';

const starter = 'const f = (x) => {\n}';
const after = (...texts: string[]) =>
  texts.reduce<readonly string[]>((tries, text) => addTry(tries, text, starter), []);

test('a solution opens after three different texts, or a pass', () => {
  expect(mayOpenSolution({ texts: after('a', 'b'), passed: false })).toBe(false);
  expect(mayOpenSolution({ texts: after('a', 'b', 'c'), passed: false })).toBe(true);
  expect(mayOpenSolution({ texts: [], passed: true })).toBe(true);
});

test('the starter, a text again and a text with other blanks are no tries', () => {
  expect(after(starter, 'const f = (x) => { }', 'a + b', 'a+b', 'a +\n b')).toHaveLength(1);
});

test('more tries than are needed are not kept', () => {
  expect(after('a', 'b', 'c', 'd', 'e')).toHaveLength(3);
});
