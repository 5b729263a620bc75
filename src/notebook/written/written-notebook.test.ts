import { expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import {
  emptyNotebook,
  freshId,
  insertCell,
  MOST_CELLS,
  moveCell,
  removeCell,
  renameCell,
  requireSize,
  setCellText,
  type WrittenNotebook,
} from './written-notebook.ts';

const notebookOf = (...ids: string[]): WrittenNotebook => ({
  title: 'A',
  cells: ids.map((id) => ({ id, kind: 'code', text: `"${id}"` })),
});
const idsOf = ({ cells }: WrittenNotebook) => cells.map(({ id }) => id).join('');

test('a cell that is put in and taken out again leaves the notebook as it was', () => {
  const notebook = notebookOf('a', 'b', 'c');
  for (const place of [0, 1, 3]) {
    const more = insertCell(notebook, place, { id: 'x', kind: 'text', text: '' });
    expect(more.cells[place]!.id).toBe('x');
    expect(removeCell(more, 'x')).toEqual(notebook);
  }
});

test.each([
  ['a', 1, 'bac'],
  ['c', -1, 'acb'],
  ['a', -1, 'abc'],
  ['a', 9, 'bca'],
])('%s moved by %i gives %s', (id, by, order) => {
  expect(idsOf(moveCell(notebookOf('a', 'b', 'c'), id, by))).toBe(order);
});

test('moving down and up again changes nothing, and moving never loses a cell', () => {
  const random = seededRandom(1);
  let notebook = notebookOf('a', 'b', 'c', 'd');
  for (let round = 0; round < 100; round++) {
    const id = random.pick(['a', 'b', 'c', 'd']);
    notebook = moveCell(notebook, id, random.integer(-2, 2));
    expect([...idsOf(notebook)].sort().join('')).toBe('abcd');
  }
});

test('a text keeps its words, with line ends of one kind', () => {
  const { cells } = setCellText(notebookOf('a', 'b'), 'b', 'one\r\ntwo\rthree\0');
  expect(cells.map(({ text }) => text)).toEqual(['"a"', 'one\ntwo\nthree\ufffd']);
});

test('a name is lower-case words, and one cell’s only', () => {
  const notebook = notebookOf('a', 'b');
  expect(idsOf(renameCell(notebook, 'a', 'grouped-2'))).toBe('grouped-2b');
  expect(renameCell(notebook, 'a', 'a')).toEqual(notebook);
  expect(() => renameCell(notebook, 'a', 'b')).toThrow(expect.objectContaining({ code: 'idTaken' }));
  for (const id of ['', 'A', '1a', 'a b', '卷积'])
    expect(() => renameCell(notebook, 'a', id)).toThrow(expect.objectContaining({ code: 'idForm' }));
});

test('a fresh id is nobody’s', () => {
  expect(freshId([], 'code')).toBe('cell-1');
  expect(freshId([{ id: 'cell-1' }, { id: 'cell-3' }], 'code')).toBe('cell-2');
  expect(freshId([{ id: 'cell-1' }], 'text')).toBe('text-1');
});

test('more cells or bytes than a notebook holds are refused with their number', () => {
  const full = notebookOf(...Array.from({ length: MOST_CELLS }, (_, index) => `c${index}`));
  const cell = { id: 'x', kind: 'text', text: '' } as const;
  expect(() => insertCell(full, 0, cell)).toThrow(
    expect.objectContaining({ code: 'tooManyCells', values: { count: 201, most: 200 } }),
  );
  const long = setCellText(insertCell(emptyNotebook, 0, cell), 'x', '卷'.repeat(70_000));
  expect(() => requireSize(long)).toThrow(
    expect.objectContaining({ code: 'tooLong', values: { kilobytes: 210, most: 200 } }),
  );
});
