/** Where what a reader did is kept, text by key. How long it lasts is its own affair. */
export interface VisitStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Of all that has a text. */
  keys(): readonly string[];
}

/** Lasts as long as the page. */
export function memoryStore(): VisitStore {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => {
      entries.set(key, value);
    },
    remove: (key) => {
      entries.delete(key);
    },
    keys: () => [...entries.keys()],
  };
}
