/** Tries that differ from each other and from the starter, before a solution may be looked at. */
export const TRIES_BEFORE_SOLUTION = 3;

/** What is known of a reader's tries. */
export interface Tries {
  /** Marks of the texts that were checked, without repeats. */
  readonly texts: readonly string[];
  readonly passed: boolean;
}

/** After real tries: the code passed, or enough different ones did not. */
export function mayOpenSolution({ texts, passed }: Tries): boolean {
  return passed || texts.length >= TRIES_BEFORE_SOLUTION;
}

/** The tries with one more; blanks and line ends make no new text, and the starter is no try. */
export function addTry(texts: readonly string[], text: string, starter: string): readonly string[] {
  const mark = markText(text);
  if (mark === markText(starter) || texts.includes(mark)) return texts;
  return [...texts.slice(0, TRIES_BEFORE_SOLUTION - 1), mark];
}

/** A short mark of a text without its blanks (FNV-1a, 32 bits). */
function markText(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replace(/\s+/g, '')) {
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
