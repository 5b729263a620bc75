/** From the slides to the speaker's notes. */
export type DeckMessage = { readonly kind: 'at'; readonly id: string } | { readonly kind: 'gone' };

/** From the notes to the slides. */
export type NotesMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'go'; readonly command: 'next' | 'previous' | 'first' | 'last' | 'black' }
  /** A word of the notes that sets a widget; `set` as its button carries it. */
  | { readonly kind: 'set'; readonly widget: string; readonly set: string };

/** Slides and notes of one lesson in one language hear each other; `lesson` names it. */
export function openChannel(lesson: string): BroadcastChannel {
  return new BroadcastChannel(`decoupled-slides:${lesson}`);
}
