import { expect, test } from 'vitest';
import { readNotebook, storeNotebook, type TextStore } from './stored-notebook.ts';
import type { WrittenNotebook } from './written-notebook.ts';

function openStore(entries: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(entries));
  const store: TextStore = {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => {
      kept.set(key, text);
    },
  };
  return { store, kept };
}

const notebook: WrittenNotebook = {
  title: '卷积',
  cells: [
    { id: 'text-1', kind: 'text', text: '' },
    { id: 'a', kind: 'code', text: '1', seconds: 60 },
  ],
};
const stored = (change: object) => JSON.stringify({ version: 1, ...notebook, ...change });

test('a notebook is read as it was stored', () => {
  const { store } = openStore();
  expect(readNotebook(store)).toEqual({ kind: 'none' });
  storeNotebook(store, notebook);
  expect(readNotebook(store)).toEqual({ kind: 'notebook', notebook });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  stored({ version: 2 }),
  stored({ title: 7 }),
  stored({ cells: {} }),
  stored({ cells: [null] }),
  stored({ cells: [notebook.cells[0], notebook.cells[0]] }),
  stored({ cells: [{ id: 'A', kind: 'text', text: '' }] }),
  stored({ cells: [{ id: 'a', kind: 'html', text: '' }] }),
  stored({ cells: [{ id: 'a', kind: 'code', text: 'x'.repeat(200_001) }] }),
])('what cannot be read is put aside whole before it is overwritten: %.60j', (text) => {
  const { store, kept } = openStore({ notebook: text, 'notebook/aside-1': 'an earlier one' });
  expect(readNotebook(store)).toEqual({ kind: 'damaged', text });
  readNotebook(store);
  storeNotebook(store, notebook);
  expect(Object.fromEntries(kept)).toMatchObject({
    'notebook/aside-1': 'an earlier one',
    'notebook/aside-2': text,
  });
  expect(kept.size).toBe(3);
});

test('a notebook too large is refused, and what was stored before stays', () => {
  const { store } = openStore();
  storeNotebook(store, notebook);
  const large = { ...notebook, title: 'x'.repeat(200_001) };
  expect(() => storeNotebook(store, large)).toThrow(expect.objectContaining({ code: 'tooLong' }));
  expect(readNotebook(store)).toEqual({ kind: 'notebook', notebook });
});
