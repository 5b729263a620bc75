import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromLessonMarkdown, toLessonMarkdown, type WrittenCell } from '#src/notebook';
import { lessonOf } from './testing.ts';

test('a notebook’s file is a lesson: it compiles, with its cells in their places', async () => {
  const cells: readonly WrittenCell[] = [
    {
      id: 'text-1',
      kind: 'text',
      text: '# 分组 & groups\n\nA formula $C/g$, <b>no HTML</b>, [^1] and `code`.',
    },
    { id: 'first', kind: 'code', text: 'const text = "```js live id=inner"\n\n\n\ntext.length', seconds: 60 },
    { id: 'second', kind: 'code', text: '' },
    { id: 'text-2', kind: 'text', text: '- a\n- b' },
    { id: 'text-3', kind: 'text', text: '- c\n\n```js live id=second\n1 +\n```\n\n[a]: https://example.org' },
    { id: 'text-4', kind: 'text', text: '## Cost\n\n## Cost\n\n:::note\nStill open\n\n[^1]: a note' },
    { id: 'last', kind: 'code', text: 'await text' },
  ];
  const lesson = await lessonOf(toLessonMarkdown({ cells }));
  expect(lesson.cells.map(({ id, code, seconds }) => ({ id, code, seconds }))).toEqual([
    { id: 'first', code: cells[1]!.text, seconds: 60 },
    { id: 'second', code: '', seconds: 10 },
    { id: 'last', code: 'await text', seconds: 10 },
  ]);
  expect(lesson.sections.map(({ id }) => id)).toEqual(['groups', 'cost', 'cost-2']);
  expect(lesson.blocks.map(({ kind }) => kind)).toEqual(['html', 'cell', 'cell', 'html', 'cell']);
});

test.each(['en', 'zh'])(
  'the notebook that a reader of %s finds is a lesson, and comes back from its own file',
  async (language) => {
    const file = readFileSync(`content/notebook/${language}.md`, 'utf8');
    const cells = fromLessonMarkdown(file);
    expect(cells.map(({ kind }) => kind)).toEqual(['text', 'code', 'code']);
    expect(fromLessonMarkdown(toLessonMarkdown({ cells }))).toEqual(cells);
    expect((await lessonOf(file)).cells.map(({ id }) => id)).toEqual(['layer', 'chart']);
  },
);
