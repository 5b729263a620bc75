import type { WidgetDefinition } from './definition.ts';
import { type Fields, parseState, type StateOf } from './fields.ts';

/**
 * `state` with some fields changed at once, as a word of a lesson asks for.
 * @throws WidgetStateError or ConvSpecError saying what cannot be
 */
export function applyTexts<F extends Fields>(
  definition: WidgetDefinition<F>,
  state: StateOf<F>,
  texts: Readonly<Record<string, string>>,
): StateOf<F> {
  const present = Object.entries(state).map(([name, value]) => [name, String(value)]);
  const next = parseState(definition.fields, { ...Object.fromEntries(present), ...texts });
  definition.check(next);
  return next;
}
