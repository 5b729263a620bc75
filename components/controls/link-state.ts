import { decodeState, encodeState, type Fields, type StateOf } from '#src/widgets';

/**
 * The state that the page's address gives the widget `id`, or null when it gives none.
 * @throws WidgetStateError when the address holds something that is no state of it
 */
export function readLink<F extends Fields>(id: string, fields: F): StateOf<F> | null {
  const text = new URL(location.href).searchParams.get(id);
  return text === null ? null : decodeState(fields, text);
}

/** The page's address with this state of the widget `id`; other widgets' states stay. */
export function linkTo<F extends Fields>(id: string, fields: F, state: StateOf<F>): string {
  const url = new URL(location.href);
  url.searchParams.set(id, encodeState(fields, state));
  return url.href;
}

/** Puts the state into the address bar without a step in the history; `null` takes it out. */
export function writeLink<F extends Fields>(id: string, fields: F, state: StateOf<F> | null): void {
  const url = new URL(location.href);
  if (state) url.searchParams.set(id, encodeState(fields, state));
  else url.searchParams.delete(id);
  // A page in a frame may be refused its history; the copied link still works there.
  try {
    history.replaceState(history.state, '', url);
  } catch {}
}
