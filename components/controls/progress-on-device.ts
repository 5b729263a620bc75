import {
  type Entries,
  memoryStorage,
  openProgress,
  type ProgressStore,
  type VisitStore,
} from '#src/progress';
import { findLearnerPlace, isForLms } from './learner-place.ts';
import { openProgressDatabase } from './progress-database.ts';

/**
 * Progress in this browser's database; pages of the site tell each other what they write. In a package for an LMS it is
 * with the page around this one: the browser may have many learners.
 */
export async function openOnDevice(early: VisitStore): Promise<ProgressStore> {
  const isShared = isForLms();
  const channel = isShared ? null : openChannel();
  const inPackage = async () => findLearnerPlace()?.storage ?? memoryStorage();
  const store = await openProgress(
    {
      open: isShared ? inPackage : () => openProgressDatabase(),
      now: () => Date.now(),
      announce: (entries: Entries) => channel?.postMessage(entries),
    },
    early,
  );
  channel?.addEventListener('message', ({ data }) => store.hear(data));
  // A page that slept may have missed what others told.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void store.refresh();
  });
  watchKeeping(store);
  return store;
}

/** Null where the browser has none: then pages learn of each other when they are looked at. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('decoupled-progress');
  } catch {
    return null;
  }
}

/** Says once that something the reader did will not outlive the page; a page that shows progress says it itself. */
function watchKeeping(store: ProgressStore): void {
  let isSaid = false;
  const end = store.watch(async () => {
    await store.settled();
    if (isSaid || store.keeping() === 'kept' || store.entries().size === 0) return;
    isSaid = true;
    end();
    try {
      const { showProgressNotice } = await import('./progress-notice.ts');
      await showProgressNotice(store);
    } catch {
      // Without a network the words cannot be had; the page of progress has them.
    }
  });
}
