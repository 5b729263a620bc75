import type { Ask } from '../runner/protocol.ts';

/** What the library needs of the Worker it is in. Functions that take it first are offered to cells without it. */
export interface LibraryPlace {
  /** Asks the page for what only it has. */
  readonly ask: (what: Ask) => Promise<unknown>;
  /** Shows a value below the cell that runs now; equal `key`s replace each other. */
  readonly show: (value: unknown, title?: string, key?: string) => void;
  readonly now: () => number;
  /** Lets messages and timers in. */
  readonly nextTurn: () => Promise<void>;
}
