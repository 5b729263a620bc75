import type { Keeping } from './store/progress-store.ts';

/** The sentence of the message set `progress` that says how things are kept; null where that needs no words. */
export function noticeOf(keeping: Keeping): 'noticeRefused' | 'noticeFull' | 'noticeNewer' | null {
  if (keeping === 'refused') return 'noticeRefused';
  if (keeping === 'full') return 'noticeFull';
  return keeping === 'newer' ? 'noticeNewer' : null;
}
