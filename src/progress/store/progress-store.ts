import { type Entries, type Entry, toEntry } from '../entries/entry.ts';
import { kindOf } from '../entries/kinds.ts';
import { catchUp, revive } from '../entries/merge.ts';
import type { VisitStore } from '../visit-store.ts';
import type { ProgressStorage, SetAside } from './progress-storage.ts';

/** Whether what the reader does outlives the page, and if not, why. */
export type Keeping = 'kept' | 'refused' | 'full' | 'newer';

export interface ProgressPlace {
  /** Called again after a fault. Rejects where the device keeps nothing. */
  readonly open: () => Promise<ProgressStorage>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells other pages what was written here. */
  readonly announce: (entries: Entries) => void;
}

/** What a reader did: read at once from memory, and kept on the device as far as that lets. */
export interface ProgressStore extends VisitStore {
  keeping(): Keeping;
  /** Those that hold a text. */
  entries(): Entries;
  /** Forgets these keys, in other pages too. @returns what they held, for `take` */
  erase(keys: readonly string[]): Entries;
  /** Adds what a file holds, or what was erased. */
  take(entries: Entries): void;
  /** What another page announced, unchecked. */
  hear(announced: unknown): void;
  /** Reads what other pages wrote. */
  refresh(): Promise<void>;
  /** Resolves when all that was set is written, or refused. */
  settled(): Promise<void>;
  /** What could not be read. */
  aside(): Promise<readonly SetAside[]>;
  clearAside(): Promise<void>;
  /** Calls `listener` after each change, of what is kept or of how. @returns a function that ends it */
  watch(listener: () => void): () => void;
}

/** @param early what was set before this was loaded */
export async function openProgress(place: ProgressPlace, early: VisitStore): Promise<ProgressStore> {
  const memory = new Map<string, Entry>();
  /** Keys that are not written yet. */
  const dirty = new Set<string>();
  const listeners = new Set<() => void>();
  let storage: ProgressStorage | null = null;
  let keeping: Keeping = 'kept';
  let writing: Promise<void> | null = null;
  /** Until then nobody here knows what is stored. */
  let hasRead = false;

  async function open(): Promise<ProgressStorage> {
    storage ??= await place.open();
    if (!storage.isWritable) keeping = 'newer';
    return storage;
  }

  async function read(): Promise<void> {
    const { isWritable, readAll, setAside } = await open();
    const damaged: SetAside[] = [];
    for (const [key, value] of await readAll()) {
      const entry = toEntry(key, value);
      if (entry) memory.set(key, catchUp(key, memory.get(key), entry));
      else damaged.push({ key, value, foundAt: place.now() });
    }
    if (damaged.length > 0 && isWritable) await setAside(damaged);
    hasRead = true;
  }

  /**
   * What was stored under keys that were set here before it could be read: a text that would give way to one written
   * without sight of it is put aside. Answers and readings are joined by what they say.
   */
  async function readLate(keys: readonly string[]): Promise<void> {
    const { readAll, setAside } = await open();
    const stored = await readAll();
    const unseen: SetAside[] = [];
    for (const key of keys.filter((each) => !['answer', 'read'].includes(kindOf(each) ?? ''))) {
      const value = stored.get(key);
      const theirs = toEntry(key, value);
      const isKept = !theirs?.text || catchUp(key, memory.get(key), theirs).text === theirs.text;
      if (!isKept) unseen.push({ key, value, foundAt: place.now() });
    }
    if (unseen.length > 0) await setAside(unseen);
    await read();
  }

  async function writeKeys(keys: readonly string[]): Promise<void> {
    const { isWritable, update } = await open();
    if (!isWritable) return;
    if (!hasRead) await readLate(keys);
    const written = new Map<string, Entry>();
    await update(keys, (key, stored) => {
      const [mine, theirs] = [memory.get(key)!, toEntry(key, stored)];
      const entry = theirs ? catchUp(key, mine, theirs) : mine;
      written.set(key, entry);
      return entry;
    });
    for (const [key, entry] of written) memory.set(key, catchUp(key, memory.get(key), entry));
    keeping = 'kept';
    place.announce(written);
  }

  /** Until nothing waits. A storage that fails is opened once more and given all: it may have been emptied. */
  async function write(): Promise<void> {
    let isReopened = false;
    while (dirty.size > 0 && keeping !== 'newer') {
      const keys = [...dirty];
      dirty.clear();
      try {
        await writeKeys(keys);
      } catch (error) {
        for (const key of memory.keys()) dirty.add(key);
        const isFull = (error as { name?: unknown } | null)?.name === 'QuotaExceededError';
        if (isFull || isReopened) {
          keeping = isFull ? 'full' : 'refused';
          return;
        }
        isReopened = true;
        storage = null;
      }
    }
  }

  /** What is set in one go is written in one go, so that a page that is left at once keeps all of it or nothing. */
  function changed(): void {
    writing ??= Promise.resolve()
      .then(write)
      .finally(() => {
        writing = null;
        tell();
      });
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function put(key: string, text: string | null): void {
    if (kindOf(key) === null) throw new RangeError(`no kind of entry has such a key: ${key}`);
    const before = memory.get(key);
    const at = Math.max(place.now(), (before?.at ?? -1) + 1);
    memory.set(key, { text, at, since: text === null ? at : (before?.since ?? 0) });
    dirty.add(key);
  }

  function entries(): Map<string, Entry> {
    return new Map([...memory].filter(([, { text }]) => text !== null));
  }

  const store: ProgressStore = {
    get: (key) => memory.get(key)?.text ?? null,
    set(key, text) {
      if (memory.get(key)?.text === text) return;
      put(key, text);
      changed();
    },
    remove(key) {
      store.erase([key]);
    },
    keys: () => [...entries().keys()],
    keeping: () => keeping,
    entries,
    erase(keys) {
      const held = new Map([...entries()].filter(([key]) => keys.includes(key)));
      for (const key of held.keys()) put(key, null);
      if (held.size > 0) changed();
      return held;
    },
    take(taken) {
      for (const [key, entry] of taken) {
        memory.set(key, revive(key, memory.get(key), { ...entry, at: Math.min(entry.at, place.now()) }));
        dirty.add(key);
      }
      changed();
    },
    hear(announced) {
      if (!(announced instanceof Map)) return;
      for (const [key, value] of announced) {
        const entry = typeof key === 'string' ? toEntry(key, value) : null;
        if (entry) memory.set(key, catchUp(key, memory.get(key), entry));
      }
      tell();
    },
    async refresh() {
      try {
        await read();
      } catch {
        // The next write tells.
      }
      tell();
    },
    settled: async () => {
      await writing;
    },
    aside: async () => (storage ? storage.readAside().catch(() => []) : []),
    async clearAside() {
      await storage?.clearAside();
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  await read().catch(() => {
    if (keeping !== 'newer') keeping = 'refused';
  });
  for (const key of early.keys()) put(key, early.get(key));
  if (dirty.size > 0) changed();
  return store;
}
