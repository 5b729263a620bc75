import type { Entry } from '../entries/entry.ts';

/** What could not be read, as it was stored. */
export interface SetAside {
  readonly key: string;
  readonly value: unknown;
  /** When it was found, in milliseconds since 1970. */
  readonly foundAt: number;
}

/** Where progress outlives the page. Every function may be refused: storage is full, forbidden or gone. */
export interface ProgressStorage {
  /** False where a newer version of the site wrote: its data may be read, never changed. */
  readonly isWritable: boolean;
  /** All values by key, as they were found. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  /** Puts what `change` makes of each value, undefined where there is none, so that no other page comes between. */
  update(keys: readonly string[], change: (key: string, stored: unknown) => Entry): Promise<void>;
  /** Moves values out of the way of what is kept. */
  setAside(values: readonly SetAside[]): Promise<void>;
  readAside(): Promise<readonly SetAside[]>;
  clearAside(): Promise<void>;
}

/** Lasts as long as the page; two stores on one share what they keep, as two tabs do. */
export function memoryStorage(entries = new Map<string, unknown>()): ProgressStorage {
  let aside: readonly SetAside[] = [];
  return {
    isWritable: true,
    readAll: async () => new Map(entries),
    update: async (keys, change) => {
      for (const key of keys) entries.set(key, change(key, entries.get(key)));
    },
    setAside: async (values) => {
      aside = [...aside, ...values];
      for (const { key } of values) entries.delete(key);
    },
    readAside: async () => aside,
    clearAside: async () => {
      aside = [];
    },
  };
}
