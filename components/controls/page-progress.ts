import { visitStore } from '#src/progress';

/** What the reader did on this device, text by key; every part of a page that remembers something writes here. */
export const pageStore = visitStore(() => sessionStorage);

/** Resolves when `pageStore` holds what the device has kept, also where it keeps nothing. */
export async function whenReady(): Promise<void> {}
