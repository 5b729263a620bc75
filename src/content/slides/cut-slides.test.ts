import { resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../course.ts';
import { loadCourse } from '../load-course.ts';
import { faultsOf, htmlOf, lessonOf, problemsOf } from '../testing.ts';

const course = await loadCourse({ root: resolve(import.meta.dirname, '../../..') });

/** The outermost elements of pieces of HTML, headings left out: they are the titles of slides. */
function piecesOf(html: readonly string[]): string[] {
  const { document } = parseHTML(`<body>${html.join('\n')}</body>`);
  return [...document.body.children]
    .filter(({ localName }) => !/^h[23]$/.test(localName))
    .map(({ outerHTML }) => outerHTML)
    .sort();
}

const idsOf = (text: Lesson, kind: 'widget' | 'cell' | 'question') =>
  text.blocks.flatMap((block) => (block.kind === kind && 'id' in block ? [block.id] : []));

describe.each(course.lessons.flatMap(({ texts }) => Object.values(texts)))('$slug in $language', (text) => {
  const { slides } = text;

  test('every piece of the lesson stands once, on a slide or among the notes', () => {
    const html = text.blocks.flatMap((block) => (block.kind === 'html' ? [block.html] : []));
    expect(piecesOf(slides.flatMap((slide) => [slide.html, slide.notes]))).toEqual(piecesOf(html));
  });

  test('every widget, prediction, cell, question and misconception has a slide of its own, in order', () => {
    expect(slides.flatMap(({ widget }) => (widget ? [widget.id] : []))).toEqual(idsOf(text, 'widget'));
    expect(slides.flatMap(({ cell }) => (cell ? [cell.id] : []))).toEqual(idsOf(text, 'cell'));
    expect(slides.flatMap(({ questionId }) => questionId ?? [])).toEqual(idsOf(text, 'question'));
    expect(slides.flatMap(({ misconception }) => misconception ?? [])).toEqual(text.misconceptions);
    const predictions = text.widgets.flatMap(({ predictionId }) => predictionId ?? []);
    expect(slides.flatMap(({ predictionId }) => predictionId ?? [])).toEqual(predictions);
  });

  test('every section begins with a slide under its id, and no two slides have one id', () => {
    const ids = slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(text.sections.map(({ id }) => id)));
  });

  test('a slide of text shows something, and no more than is read from the last row', () => {
    for (const { kind, id, section, points, html } of slides) {
      if (kind !== 'text' || section === null) continue;
      expect(points + html, id).not.toBe('');
      const { document } = parseHTML(`<body>${points}</body>`);
      for (const formula of document.querySelectorAll('.katex')) formula.remove();
      expect(document.body.textContent!.length, id).toBeLessThan(420);
    }
  });
});

describe('what an author writes for slides', () => {
  const text = '## A {#a}\n\n:::slide\n- Short.\n:::\n\nLong. And longer.\n\n:::notes\nSay hello.\n:::';

  test('stands on a slide, or in the notes, and not in the lesson', async () => {
    expect(await htmlOf(text)).toBe('<h2 id="a">A</h2>\n<p>Long. And longer.</p>');
    const { slides } = await lessonOf(text);
    expect(slides).toHaveLength(2);
    expect(slides[1]!.points).toContain('Short.');
    expect(slides[1]!.notes).toBe('<p>Long. And longer.</p>\n<div><p>Say hello.</p></div>');
  });

  test('stands at the top level, and closes', async () => {
    expect(await faultsOf('- :::slide\n  a\n  :::')).toEqual([
      '1: :::slide stands outside lists, quotes and containers',
    ]);
    expect(await faultsOf(':::slide\na')).toEqual(['1: not closed: :::slide']);
  });

  test('is there in every language', async () => {
    const [problem] = await problemsOf({
      'content/lessons/first/en.md': text,
      'content/lessons/first/zh.md': '## 甲 {#a}\n\n长。',
    });
    expect(problem).toContain('text for slides');
  });
});

test('without it, a slide shows the first sentence of each paragraph, and formulas and tables as they are', async () => {
  const { slides } = await lessonOf(
    'Before.\n\n## A {#a}\n\nThe **first** with $K^2$. The second.\n\n$$\nK\n$$\n\n### B {#b}\n\n| a |\n|---|\n| 1 |',
  );
  expect(slides.map(({ id, kind }) => [id, kind])).toEqual([
    ['start', 'text'],
    ['a', 'text'],
    ['b', 'text'],
  ]);
  const [start, a, b] = slides;
  expect(start!.notes).toBe('<p>Before.</p>');
  expect(a!.points).toMatch(/^<p>The <strong>first<\/strong> with <span .*katex.*<\/span>\.<\/p>$/s);
  expect(a!.html).toContain('math-block');
  expect(a!.notes).toContain('The second.');
  expect(b!.html).toContain('<table>');
  expect(b!.notes).toBe('');
});
