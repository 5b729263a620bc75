import { memoryStore, type ProgressStore, type VisitStore } from '#src/progress';

/** Until the device's storage is open, and for good where its scripts do not load. */
const early = memoryStore();
let opened: ProgressStore | null = null;
let opening: Promise<void> | null = null;

/** What the reader did on this device, text by key; every part of a page that remembers something writes here. */
export const pageStore: VisitStore = {
  get: (key) => (opened ?? early).get(key),
  set(key, text) {
    (opened ?? early).set(key, text);
    void whenReady();
  },
  remove: (key) => (opened ?? early).remove(key),
  keys: () => (opened ?? early).keys(),
};

/** Resolves when `pageStore` holds what the device has kept, also where it keeps nothing. */
export function whenReady(): Promise<void> {
  opening ??= import('./progress-on-device.ts').then(
    async ({ openOnDevice }) => {
      opened = await openOnDevice(early);
    },
    () => {},
  );
  return opening;
}

/** The store with all that can be done to it; null where its scripts did not load. */
export async function pageProgress(): Promise<ProgressStore | null> {
  await whenReady();
  return opened;
}
