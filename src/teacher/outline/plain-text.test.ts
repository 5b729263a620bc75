import { describe, expect, test } from 'vitest';
import { renderMath } from '#src/content';
import { toPlainText } from './plain-text.ts';

describe('a formula is text that can be typed', () => {
  test.each([
    ['3 \\times 3', '3×3'],
    ['16 / 4 = 4', '16/4=4'],
    ['\\frac{C}{g}', 'C/g'],
    ['\\frac{a + b}{2{,}304}', '(a+b)/2,304'],
    ['K^2 x_{ij}', 'K^2x_(ij)'],
    ['\\sqrt{C}', '√C'],
    ['a \\approx b \\text{ km}', 'a≈b km'],
  ])('%s is %s', (tex, text) => {
    expect(toPlainText(`<p>So ${renderMath(tex)}.</p>`)).toBe(`So ${text}.`);
  });
});

test('only what is read is left: no marks, no entities, one blank where a line ends', () => {
  expect(
    toPlainText('<p>One <strong>big</strong>\n <code>a &#x26; b</code></p><ul><li>x</li><li>y</li></ul>'),
  ).toBe('One big a & b x y');
  expect(toPlainText('1 &#x3C; 2 &amp; 3 &gt; 2&nbsp;m, &unknown;')).toBe('1 < 2 & 3 > 2 m, &unknown;');
  expect(toPlainText('a<br>b<img src="c>d.png" alt="">e')).toBe('a be');
});

test('a text without HTML stays as it is', () => {
  expect(toPlainText('卷积读四个通道。')).toBe('卷积读四个通道。');
  expect(toPlainText('')).toBe('');
});
