import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { mergeNotebooks } from './merge-notebooks.ts';
import type { WrittenCell, WrittenNotebook } from './written-notebook.ts';

const cell = (id: string, text = id, kind: WrittenCell['kind'] = 'text'): WrittenCell => ({ id, kind, text });
const notebook = (...cells: WrittenCell[]): WrittenNotebook => ({ title: '', cells });
const textsOf = ({ cells }: WrittenNotebook) => cells.map(({ text }) => text);

const base = notebook(cell('a'), cell('b'), cell('c'));

describe('two notebooks written at the same time', () => {
  test('are one with what each has changed, added and moved', () => {
    const mine = notebook(cell('c'), cell('a', 'A'), cell('b'));
    const theirs = notebook(cell('a'), cell('new'), cell('b', 'B'), cell('c'));
    expect(textsOf(mergeNotebooks(base, mine, theirs))).toEqual(['c', 'A', 'new', 'B']);
  });

  test('keep both texts of a cell that both changed, mine first', () => {
    const merged = mergeNotebooks(base, notebook(cell('a', 'mine')), notebook(cell('a', 'theirs')));
    expect(merged.cells).toEqual([cell('a', 'mine'), cell('text-1', 'theirs')]);
  });

  test('keep both of two new cells that have the same id', () => {
    const mine = notebook(...base.cells, cell('cell-1', '1', 'code'));
    const theirs = notebook(...base.cells, cell('cell-1', '2', 'code'));
    expect(mergeNotebooks(base, mine, theirs).cells.slice(3)).toEqual([
      cell('cell-1', '1', 'code'),
      cell('cell-2', '2', 'code'),
    ]);
  });

  test('lose a cell that I took out, and not where they changed it', () => {
    const mine = notebook(cell('a'));
    expect(textsOf(mergeNotebooks(base, mine, base))).toEqual(['a']);
    const theirs = notebook(cell('a'), cell('b', 'B'), cell('c'));
    expect(textsOf(mergeNotebooks(base, mine, theirs))).toEqual(['a', 'B']);
  });

  test('have my title where I wrote one, else theirs', () => {
    const titled = (title: string) => ({ ...base, title });
    expect(mergeNotebooks(base, base, titled('theirs')).title).toBe('theirs');
    expect(mergeNotebooks(base, titled('mine'), titled('theirs')).title).toBe('mine');
  });
});

test('no new text is lost and no id stands twice, whatever was done', () => {
  const random = seededRandom(1);
  const change = (cells: readonly WrittenCell[], who: string): WrittenNotebook => {
    const changed = random
      .shuffle(cells)
      .filter(() => random.uniform() < 0.8)
      .map((one, index) => (random.uniform() < 0.4 ? { ...one, text: `${who}${index}` } : one));
    const added = Array.from({ length: random.integer(0, 2) }, (_, index) =>
      cell(`cell-${random.integer(1, 4)}${index}`, `${who}new${index}`, 'code'),
    );
    return notebook(...changed, ...added);
  };
  for (let time = 0; time < 200; time++) {
    const [mine, theirs] = [change(base.cells, 'm'), change(base.cells, 't')];
    const merged = mergeNotebooks(base, mine, theirs);
    const ids = merged.cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of [...textsOf(mine), ...textsOf(theirs)].filter((one) => /^[mt]/.test(one))) {
      expect(textsOf(merged)).toContain(text);
    }
    expect(mergeNotebooks(base, merged, merged)).toEqual(merged);
  }
});
