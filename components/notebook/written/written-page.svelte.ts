import {
  emptyNotebook,
  freshId,
  insertCell,
  mergeNotebooks,
  moveCell,
  placeOf,
  readNotebook,
  removeCell,
  renameCell,
  setCellText,
  storeNotebook,
  type TextStore,
  type WrittenCell,
  WrittenError,
  type WrittenNotebook,
} from '#src/notebook';
import { PageNotebook } from '../page-notebook.svelte.ts';

/** What the last step took away, and so what undoing it brings back. */
export type WayBack =
  | { readonly kind: 'cell'; readonly cell: WrittenCell; readonly place: number }
  | { readonly kind: 'notebook'; readonly notebook: WrittenNotebook };

export type Saving =
  /** Nothing has been written. */
  | { readonly status: 'none' }
  | { readonly status: 'saved' }
  /** With what another tab had written meanwhile. */
  | { readonly status: 'joined' }
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly error: WrittenError };

interface Place {
  readonly store: TextStore;
  /** What a reader finds who has written nothing yet. */
  readonly example: readonly WrittenCell[];
  readonly base: string;
  readonly language: string;
}

/** Milliseconds without a change after which it is stored. */
const PAUSE = 400;

/** What the reader writes, the cells that run of it, and the device that keeps it. */
export class WrittenPage {
  written = $state.raw<WrittenNotebook>(emptyNotebook);
  wayBack = $state.raw<WayBack | null>(null);
  saving = $state.raw<Saving>({ status: 'none' });
  /** What was stored and could not be read. */
  readonly damaged: string | null;
  readonly live: PageNotebook;
  readonly #store: TextStore;
  /** What is stored, as far as this page has read or written it. */
  #stored: WrittenNotebook = emptyNotebook;
  #hasJoined = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ store, example, base, language }: Place) {
    this.#store = store;
    this.live = new PageNotebook([], base, language, () => this.written.cells.map(({ id }) => id));
    const stored = readNotebook(store);
    this.damaged = stored.kind === 'damaged' ? stored.text : null;
    if (stored.kind === 'notebook') {
      this.#stored = stored.notebook;
      this.saving = { status: 'saved' };
    }
    this.#show(stored.kind === 'notebook' ? stored.notebook : { title: '', cells: example });
  }

  numberOf(id: string): number {
    return placeOf(this.written, id) + 1;
  }

  setTitle(title: string): void {
    this.#change({ ...this.written, title });
  }

  setText(id: string, text: string): void {
    this.#change(setCellText(this.written, id, text));
  }

  /** @returns its id  @throws WrittenError `tooManyCells` */
  add(kind: WrittenCell['kind'], place: number): string {
    const id = freshId(this.written.cells, kind);
    this.#change(insertCell(this.written, place, { id, kind, text: '' }));
    return id;
  }

  move(id: string, by: number): void {
    this.#change(moveCell(this.written, id, by));
  }

  /** @throws WrittenError `idForm`, `idTaken` */
  rename(id: string, next: string): void {
    this.#change(renameCell(this.written, id, next));
  }

  remove(id: string): void {
    const place = placeOf(this.written, id);
    const cell = this.written.cells[place]!;
    this.#change(removeCell(this.written, id));
    this.wayBack = { kind: 'cell', cell, place };
  }

  /** Another notebook in place of this one, which undoing brings back. */
  replace(notebook: WrittenNotebook): void {
    const before = this.written;
    this.live.notebook.stop();
    this.#change(notebook);
    this.wayBack = { kind: 'notebook', notebook: before };
  }

  /** @returns the cell that is back; null for a whole notebook  @throws WrittenError `tooManyCells` */
  undo(): string | null {
    const back = this.wayBack;
    if (back?.kind === 'notebook') this.replace(back.notebook);
    if (back?.kind !== 'cell') return null;
    const isFree = placeOf(this.written, back.cell.id) < 0;
    const id = isFree ? back.cell.id : freshId(this.written.cells, back.cell.kind);
    this.#change(insertCell(this.written, back.place, { ...back.cell, id }));
    this.wayBack = null;
    return id;
  }

  runAll(): void {
    for (const { id, kind } of this.written.cells) if (kind === 'code') this.live.notebook.run(id);
  }

  /** Stores what waits to be stored, at once. */
  save(): void {
    clearTimeout(this.#timer);
    if (this.saving.status !== 'waiting') return;
    try {
      // Said until the page is left: the next save comes before anyone has read it.
      this.#hasJoined = this.#join() || this.#hasJoined;
      storeNotebook(this.#store, this.written);
      this.#stored = this.written;
      this.saving = { status: this.#hasJoined ? 'joined' : 'saved' };
    } catch (error) {
      if (!(error instanceof WrittenError)) throw error;
      this.saving = { status: 'refused', error };
    }
  }

  /** Takes in what another tab has stored since this page last looked. @returns whether there was any */
  #join(): boolean {
    const stored = readNotebook(this.#store);
    if (stored.kind !== 'notebook') return false;
    const { notebook } = stored;
    if (JSON.stringify(notebook) === JSON.stringify(this.#stored)) return false;
    this.#show(mergeNotebooks(this.#stored, this.written, notebook));
    return true;
  }

  dispose(): void {
    this.save();
    this.live.notebook.dispose();
  }

  #change(next: WrittenNotebook): void {
    this.#show(next);
    this.saving = { status: 'waiting' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Brings the cells that run to what is written. */
  #show(next: WrittenNotebook): void {
    const { notebook, states } = this.live;
    const code = next.cells.filter(({ kind }) => kind === 'code');
    const limitOf = ({ seconds }: WrittenCell) => (seconds === undefined ? {} : { limit: seconds * 1000 });
    const wanted = new Set(code.map(({ id }) => id));
    for (const id of notebook.ids()) {
      if (wanted.has(id)) continue;
      notebook.remove(id);
      states.delete(id);
    }
    this.written = next;
    for (const cell of code) {
      if (states.has(cell.id)) notebook.setText(cell.id, cell.text);
      else notebook.add({ id: cell.id, text: cell.text, ...limitOf(cell) });
    }
  }
}
