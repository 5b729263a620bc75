import { parseField, parseState } from '../fields.ts';
import { limitsOf, separableTerms } from './definition.ts';
import { type SeparableTermsState, separableTermsFields } from './state.ts';

/**
 * The state after one field was set to what a reader typed or chose. Where that makes another number too large for the
 * kernel, that number goes down to what the kernel allows; what was typed itself does not.
 * @throws WidgetStateError
 */
export function withField(
  state: SeparableTermsState,
  name: keyof typeof separableTermsFields,
  text: string,
): SeparableTermsState {
  const value = parseField(name, separableTermsFields[name], text);
  const next = { ...settle({ ...state, [name]: value } as SeparableTermsState), [name]: value };
  separableTerms.check(next as SeparableTermsState);
  return next as SeparableTermsState;
}

/** The same for several fields at once, as a word of a lesson sets them. */
export function withFields(
  state: SeparableTermsState,
  texts: Readonly<Record<string, string>>,
): SeparableTermsState {
  const present = Object.entries(state).map(([name, value]) => [name, String(value)]);
  return settle(parseState(separableTermsFields, { ...Object.fromEntries(present), ...texts }));
}

function settle(state: SeparableTermsState): SeparableTermsState {
  const { terms, madeOf, channel } = limitsOf(state);
  return {
    ...state,
    terms: Math.min(state.terms, terms),
    madeOf: Math.min(state.madeOf, madeOf),
    channel: Math.min(state.channel, channel),
  };
}
