import { mount, unmount } from 'svelte';
import type { ProgressStore } from '#src/progress';
import ProgressNotice from './ProgressNotice.svelte';
import type { ProgressWords } from './progress-words.ts';

/** Says beside the page that what the reader does will not outlive it, and offers it as a file. */
export async function showProgressNotice(store: ProgressStore): Promise<void> {
  // The link stands on every page; the page of progress has its own notice.
  const link = document.querySelector<HTMLAnchorElement>('a[data-progress]');
  if (!link || document.querySelector('[data-progress-page]')) return;
  const response = await fetch(new URL('words.json', link.href));
  if (!response.ok) return;
  const words: ProgressWords = await response.json();
  const notice = mount(ProgressNotice, {
    target: document.body,
    props: { store, words, onclose: () => void unmount(notice) },
  });
}
