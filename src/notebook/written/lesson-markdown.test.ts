import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '#src/random';
import { fromLessonMarkdown, toLessonMarkdown } from './lesson-markdown.ts';
import { freshId, type WrittenCell } from './written-notebook.ts';

/** Cells without the ids of texts, which a file does not keep. */
const kept = (cells: readonly WrittenCell[]) =>
  cells.map(({ id, ...cell }) => (cell.kind === 'code' ? { id, ...cell } : cell));

const textCell = (text: string): WrittenCell => ({ id: 'text', kind: 'text', text });
const fileOf = (...texts: string[]) => toLessonMarkdown({ cells: texts.map(textCell) });
const textsOf = (file: string) => fromLessonMarkdown(file).map(({ text }) => text);

/** What Markdown takes for the beginning or the end of something, in any mixture. */
const pieces = [
  'word', '卷积', ' ', '\n', '\n\n', '\n\n\n', '- item\n', '1. one\n', '  ', '    ', '\t', '> ', '```\n', '```js live id=in\n',
  '~~~\n', '`', '``', '$', '$$\n', '# One\n', '## Two {#two}\n', '### Three\n', 'Title\n===\n', 'Sub\n---\n', ':::note\n', ':::\n',
  '::widget{name=groups-dial}\n', '<b>', '<!--', '<div>\n', '</div>', '<script>\n', '[^1]', '[^1]: note\n', '[a]: http://b.c\n',
  '[a]', '*', '**', '\\', '|', '| a | b |\n| - | - |\n', '{#x}', '&amp;', '<http://a.b>', '![p](x.png)',
] as const; // biome-ignore format: a list of pieces

const draw = (random: Random, most: number) =>
  Array.from({ length: random.integer(0, most) }, () => random.pick(pieces)).join('');

function drawCells(random: Random): WrittenCell[] {
  return Array.from({ length: random.integer(0, 6) }).reduce<WrittenCell[]>((cells) => {
    const kind = random.pick(['text', 'code'] as const);
    const cell = { id: freshId(cells, random.pick(['text', 'code'])), kind, text: draw(random, 12) };
    return [...cells, kind === 'code' && random.uniform() < 0.3 ? { ...cell, seconds: 60 } : cell];
  }, []);
}

test('code comes back from a file as it was, whatever it and the texts around it hold', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 150; round++) {
    const cells = drawCells(random);
    const code = (list: readonly WrittenCell[]) => list.filter(({ kind }) => kind === 'code');
    expect(code(fromLessonMarkdown(toLessonMarkdown({ cells })))).toEqual(code(cells));
  }
});

test('what a file gave, a file gives back: the second round changes nothing', () => {
  const random = seededRandom(12);
  for (let round = 0; round < 150; round++) {
    const file = toLessonMarkdown({ cells: drawCells(random) });
    const cells = fromLessonMarkdown(file);
    const again = toLessonMarkdown({ cells });
    expect(again).toBe(file);
    expect(fromLessonMarkdown(again)).toEqual(cells);
  }
});

test('every text that says something stays a cell of its own', () => {
  const random = seededRandom(13);
  for (let round = 0; round < 150; round++) {
    const cells = drawCells(random);
    const said = cells.filter(({ kind, text }) => kind === 'code' || text.trim() !== '');
    expect(kept(fromLessonMarkdown(toLessonMarkdown({ cells }))).map(({ kind }) => kind)).toEqual(
      said.map(({ kind }) => kind),
    );
  }
});

describe('a text that a lesson takes as it is', () => {
  test.each([
    'One.\n\nTwo, with `code` and $x_1$.',
    '## A heading {#a-heading}\n\nText.',
    '- a\n- b\n\n  more of b',
    '```md\n\n\n\n```js live id=a\n```',
    '````\n```js live id=a\n1\n```\n````',
    '$$\nx\n$$',
    ':::note\nIn a box.\n\n```js\n1\n```\n:::',
    '::widget{name=groups-dial groups=1}',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ])('comes back: %j', (text) => {
    expect(textsOf(fileOf(text, text.replaceAll('#a-heading', '#b'), 'End'))).toEqual([
      text,
      text.replaceAll('#a-heading', '#b'),
      'End',
    ]);
  });
});

test.each([
  ['# Top', '## Top {#top}'],
  ['Top\n===', 'Top {#top}\n---'],
  ['## Groups & cost', '## Groups & cost {#groups-cost}'],
  ['## Über *alles*', '## Über *alles* {#uber-alles}'],
  ['## 分组卷积', '## 分组卷积 {#part}'],
  ['## 3 × 3', '## 3 × 3 {#part}'],
  ['## A {#Not An Id}', '## A {#a}'],
  ['##', '## {#part}'],
  ['#### Small', '#### Small'],
  ['a <b>bold</b> word', 'a \\<b>bold\\</b> word'],
  ['<!-- not closed', '\\<!-- not closed'],
  ['[a]: http://b.c', '\\[a]: http://b.c'],
  ['[^1]\n\n[^1]: note', '[^1]\n\n\\[^1]: note'],
  ['```js\nopen', '```js\nopen\n```'],
  [':::note\n```\nopen', ':::note\n```\nopen\n```\n:::'],
  ['a\n\n\n\nb', 'a\n\nb'],
])('%j is written %j', (text, written) => {
  expect(fileOf(text)).toBe(`${written}\n`);
});

test('headings of one file have ids of their own', () => {
  expect(fileOf('## Cost', '## Cost', '## X {#cost}')).toBe(
    '## Cost {#cost}\n\n\n## Cost {#cost-2}\n\n\n## X {#x}\n',
  );
});

test('lists of two cells stay two cells', () => {
  expect(textsOf(fileOf('- a\n- b', '- c'))).toEqual(['- a\n- b', '- c']);
});

test('an id that is none, or is taken, is replaced; what a lesson does not know is left out', () => {
  const fences = ['id=A', '', 'id=a seconds=60', 'id=a', 'id=cell-1 seconds=0', 'id=text-1 x=y'];
  const file = fences.map((words) => `\`\`\`js live ${words}\n1\n\`\`\``).join('\n\ntext\n\n');
  expect(fromLessonMarkdown(file).filter(({ kind }) => kind === 'code')).toMatchObject([
    { id: 'cell-2' }, { id: 'cell-3' }, { id: 'a', seconds: 60 }, { id: 'cell-4' }, { id: 'cell-1' }, { id: 'text-1' },
  ]); // biome-ignore format: one row
  expect(new Set(fromLessonMarkdown(file).map(({ id }) => id)).size).toBe(11);
});

test('a lesson’s own text opens, with its live code as cells and its widgets as the lines that name them', () => {
  const lesson = readFileSync('content/lessons/the-groups-dial/en.md', 'utf8');
  const cells = fromLessonMarkdown(lesson);
  expect(cells.flatMap(({ kind, id }) => (kind === 'code' ? [id] : []))).toEqual([
    'photo',
    'grouped',
    'cost',
  ]);
  expect(cells[0]!.text).toContain('::widget{name=groups-dial');
  expect(fromLessonMarkdown(toLessonMarkdown({ cells }))).toEqual(cells);
});

test('a file too long is refused with its size before it is read', () => {
  expect(() => fromLessonMarkdown('x'.repeat(200_001))).toThrow(
    expect.objectContaining({ code: 'tooLong', values: { kilobytes: 201, most: 200 } }),
  );
});
