import { mount, unmount } from 'svelte';
import SaveResult from './SaveResult.svelte';
import type { ResultMessages } from './words.ts';

/**
 * Puts the button that saves a result file into `target`, wherever nothing else records what a student does.
 * @param wordsUrl of `/data/result-words-<language>.json`
 * @returns a function that takes it away
 * @throws Error where the words cannot be had
 */
export async function offerResult(
  target: Element,
  { outlineUrl, wordsUrl, language }: { outlineUrl: string; wordsUrl: string; language: string },
): Promise<() => Promise<void>> {
  const response = await fetch(wordsUrl);
  if (!response.ok) throw new Error(`${wordsUrl}: ${response.status}`);
  const messages: ResultMessages = await response.json();
  const shown = mount(SaveResult, { target, props: { outlineUrl, messages, language } });
  return () => unmount(shown);
}
