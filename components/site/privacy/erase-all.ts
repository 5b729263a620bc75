import { findLearnerPlace } from '#components/controls/learner-place.ts';
import { keptNames } from './device-keeps.ts';

/**
 * Takes everything that the site keeps off the device: both databases, all settings, the pages kept for reading without
 * a network and what keeps them.
 * @param base the folder the site is served from, with a slash at both ends
 * @returns false where another page of the site would not let go of a database
 */
export async function eraseAll(base: string): Promise<boolean> {
  await erasePages(base);
  for (const name of keptNames('local')) ignoreRefusal(() => localStorage.removeItem(name));
  for (const name of keptNames('session')) ignoreRefusal(() => sessionStorage.removeItem(name));
  // In a learning platform the databases are the learner's.
  const of = findLearnerPlace()?.of ?? '';
  const erased = await Promise.all(keptNames('database').map((name) => eraseDatabase(`${name}${of}`)));
  return erased.every((done) => done);
}

async function erasePages(base: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  const scope = new URL(base, location.href).href;
  const service = await navigator.serviceWorker.getRegistration(base);
  if (service?.scope === scope) await service.unregister();
  const [own] = keptNames('cache');
  const names = (await caches.keys()).filter((name) => name.startsWith(`${own}${scope} `));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function eraseDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
    } catch {
      // A browser that keeps no databases has none to erase.
      resolve(true);
    }
  });
}

/** Where a browser forbids a store, nothing is in it. */
function ignoreRefusal(act: () => void): void {
  try {
    act();
  } catch {}
}
