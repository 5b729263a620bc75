import { readText } from './kinds.ts';

/** What is kept under a key. */
export interface Entry {
  /** Null: it was erased. */
  readonly text: string | null;
  /** When it was set, in milliseconds since 1970. */
  readonly at: number;
  /** When the key was erased last; 0: never. What was set before belongs to an earlier life and is gone. */
  readonly since: number;
}

export type Entries = ReadonlyMap<string, Entry>;

/** A stored value as an entry of `key`, its text as its kind writes it; null where it is none. */
export function toEntry(key: string, stored: unknown): Entry | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { text, at, since } = stored as Readonly<Record<string, unknown>>;
  if (!isTime(at) || !isTime(since)) return null;
  if (text === null) return { text, at, since };
  const read = typeof text === 'string' ? readText(key, text) : null;
  return read === null ? null : { text: read, at, since };
}

/** Up to the year 275760, the last that a `Date` can hold. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 8.64e15;
