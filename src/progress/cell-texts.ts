import type { VisitStore } from './visit-store.ts';

/** Keeps the text of a cell, where it is the reader's; the lesson's own is kept by the lesson. */
export function recordCellText(store: VisitStore, id: string, text: string, own: string): void {
  if (text === own) store.remove(`cell/${id}`);
  else store.set(`cell/${id}`, text);
}

/** Null where the reader left the lesson's own. */
export const readCellText = (store: VisitStore, id: string): string | null => store.get(`cell/${id}`);
