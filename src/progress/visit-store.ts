/** Where what a reader did is kept, text by key. How long it lasts is its own affair. */
export interface VisitStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** The part of the browser's `Storage` that is used. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Lasts as long as the page. */
export function memoryStore(): VisitStore {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => {
      entries.set(key, value);
    },
  };
}

const PREFIX = 'decoupled/';

/**
 * Lasts as long as the storage. What the storage refuses (full, forbidden, gone) stays in memory, so that nothing
 * is lost while the page is open.
 * @param open is called at each use, because naming a storage throws already where it is forbidden:
 * `visitStore(() => sessionStorage)`
 */
export function visitStore(open: () => StorageLike): VisitStore {
  const memory = memoryStore();
  return {
    get(key) {
      const kept = memory.get(key);
      if (kept !== null) return kept;
      try {
        return open().getItem(PREFIX + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      memory.set(key, value);
      try {
        open().setItem(PREFIX + key, value);
      } catch {
        // Memory has it.
      }
    },
  };
}
