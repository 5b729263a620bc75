import type { WidgetDefinition } from './definition.ts';
import { type Fields, parseState, type StateOf } from './fields.ts';

/**
 * `state` with some fields changed at once, as a word of a lesson asks for.
 * @param settle brings fields that nobody asked to change to what the others now allow
 * @throws WidgetStateError or ConvSpecError saying what cannot be
 */
export function applyTexts<F extends Fields>(
  definition: WidgetDefinition<F>,
  state: StateOf<F>,
  texts: Readonly<Record<string, string>>,
  settle: (changed: StateOf<F>) => StateOf<F> = (changed) => changed,
): StateOf<F> {
  const present = Object.entries(state).map(([name, value]) => [name, String(value)]);
  const next = settle(parseState(definition.fields, { ...Object.fromEntries(present), ...texts }));
  definition.check(next);
  return next;
}
