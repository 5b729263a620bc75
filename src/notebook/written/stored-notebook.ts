import {
  emptyNotebook,
  isCellId,
  requireSize,
  type WrittenCell,
  type WrittenNotebook,
} from './written-notebook.ts';

/** Where a notebook is kept, text by key. */
export interface TextStore {
  get(key: string): string | null;
  set(key: string, text: string): void;
}

const KEY = 'notebook';
const VERSION = 1;

export type StoredNotebook =
  | { readonly kind: 'none' }
  | { readonly kind: 'notebook'; readonly notebook: WrittenNotebook }
  /** What is stored cannot be read; it has been put aside whole. */
  | { readonly kind: 'damaged'; readonly text: string };

/** @throws WrittenError `tooManyCells`, `tooLong`; what was stored before stays */
export function storeNotebook(store: TextStore, notebook: WrittenNotebook): void {
  requireSize(notebook);
  store.set(KEY, JSON.stringify({ version: VERSION, ...notebook }));
}

/** A damaged one is copied to `notebook/aside-1`, or the next number that is free, before anything can overwrite it. */
export function readNotebook(store: TextStore): StoredNotebook {
  const text = store.get(KEY);
  if (text === null) return { kind: 'none' };
  const notebook = parseNotebook(text);
  if (notebook) return { kind: 'notebook', notebook };
  putAside(store, text);
  return { kind: 'damaged', text };
}

function putAside(store: TextStore, text: string): void {
  let number = 1;
  for (;;) {
    const kept = store.get(`${KEY}/aside-${number}`);
    if (kept === text) return;
    if (kept === null) break;
    number++;
  }
  store.set(`${KEY}/aside-${number}`, text);
}

function parseNotebook(text: string): WrittenNotebook | null {
  try {
    const { version, title, cells } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (version !== VERSION || typeof title !== 'string' || !Array.isArray(cells)) return null;
    const notebook = { ...emptyNotebook, title, cells: cells.map(readCell) };
    const ids = new Set(notebook.cells.map(({ id }) => id));
    if (ids.size < cells.length) return null;
    requireSize(notebook);
    return notebook;
  } catch {
    return null;
  }
}

/** @throws TypeError for what is no cell */
function readCell(stored: unknown): WrittenCell {
  const { id, kind, text, seconds } = stored as Readonly<Record<string, unknown>>;
  const isCell =
    typeof id === 'string' &&
    isCellId(id) &&
    (kind === 'text' || kind === 'code') &&
    typeof text === 'string' &&
    (seconds === undefined || (typeof seconds === 'number' && seconds >= 1));
  if (!isCell) throw new TypeError('not a cell');
  return seconds === undefined ? { id, kind, text } : { id, kind, text, seconds };
}
