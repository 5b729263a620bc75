import { WrittenError } from './written-error.ts';

/** A piece of text in Markdown, or of JavaScript that can be run. */
export interface WrittenCell {
  /** Unique in its notebook. Code keeps it in a file; text gets a new one there. */
  readonly id: string;
  readonly kind: 'text' | 'code';
  readonly text: string;
  /** How long a run may take; only code has it. */
  readonly seconds?: number;
}

/** What a reader has written, without what came of running it. */
export interface WrittenNotebook {
  readonly title: string;
  readonly cells: readonly WrittenCell[];
}

export const MOST_CELLS = 200;
/** Of title and texts together, in UTF-8. */
const MOST_KILOBYTES = 200;

export const emptyNotebook: WrittenNotebook = { title: '', cells: [] };

/** As lessons take it behind `id=`. */
export const isCellId = (id: string) => /^[a-z][a-z0-9-]*$/.test(id);

/** The first of `text-1`, `cell-1`, `cell-2` and so on that no cell has. */
export function freshId(cells: readonly Pick<WrittenCell, 'id'>[], kind: WrittenCell['kind']): string {
  const taken = new Set(cells.map(({ id }) => id));
  const word = kind === 'text' ? 'text' : 'cell';
  let number = 1;
  while (taken.has(`${word}-${number}`)) number++;
  return `${word}-${number}`;
}

/** @param place from 0; beyond the last means last  @throws WrittenError `tooManyCells` */
export function insertCell(notebook: WrittenNotebook, place: number, cell: WrittenCell): WrittenNotebook {
  const cells = notebook.cells.toSpliced(place, 0, cell);
  requireCount(cells.length);
  return { ...notebook, cells };
}

export function removeCell(notebook: WrittenNotebook, id: string): WrittenNotebook {
  return { ...notebook, cells: notebook.cells.filter((cell) => cell.id !== id) };
}

/** @param by places down; a cell stops at either end */
export function moveCell(notebook: WrittenNotebook, id: string, by: number): WrittenNotebook {
  const from = placeOf(notebook, id);
  const to = Math.max(0, Math.min(notebook.cells.length - 1, from + by));
  const cells = notebook.cells.toSpliced(from, 1).toSpliced(to, 0, notebook.cells[from]!);
  return { ...notebook, cells };
}

export function setCellText(notebook: WrittenNotebook, id: string, text: string): WrittenNotebook {
  const cells = notebook.cells.map((cell) => (cell.id === id ? { ...cell, text: plainText(text) } : cell));
  return { ...notebook, cells };
}

/** @throws WrittenError `idForm`, `idTaken` */
export function renameCell(notebook: WrittenNotebook, id: string, next: string): WrittenNotebook {
  if (!isCellId(next)) throw new WrittenError('idForm', { id: next });
  if (next !== id && notebook.cells.some((cell) => cell.id === next))
    throw new WrittenError('idTaken', { id: next });
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? { ...cell, id: next } : cell)),
  };
}

/** From 0; -1 where there is no such cell. */
export function placeOf({ cells }: WrittenNotebook, id: string): number {
  return cells.findIndex((cell) => cell.id === id);
}

/** @throws WrittenError `tooManyCells`, `tooLong` */
export function requireSize({ title, cells }: WrittenNotebook): void {
  requireCount(cells.length);
  requireLength([title, ...cells.map(({ text }) => text)].join(''));
}

/** @throws WrittenError `tooLong` */
export function requireLength(text: string): void {
  const kilobytes = new TextEncoder().encode(text).length / 1000;
  if (kilobytes > MOST_KILOBYTES)
    throw new WrittenError('tooLong', { kilobytes: Math.ceil(kilobytes), most: MOST_KILOBYTES });
}

function requireCount(count: number): void {
  if (count > MOST_CELLS) throw new WrittenError('tooManyCells', { count, most: MOST_CELLS });
}

/** Line ends of one kind, and no NUL, which no Markdown file holds. */
export const plainText = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
