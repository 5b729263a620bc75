import type { WidgetDefinition } from '../definition.ts';
import { WidgetStateError } from '../fields.ts';
import { breakEvenTerms, costOfDense, costOfTerms } from './costs.ts';
import { channelCounts, maxTermsOf, shapeOf } from './shape-of.ts';
import { splitOf } from './split-of.ts';
import { type SeparableTermsState, separableTermsFields } from './state.ts';

/** Fields whose largest value depends on other fields. */
export const limitsOf = (state: SeparableTermsState) => ({
  terms: maxTermsOf(state),
  madeOf: maxTermsOf({ ...state, tiedTo: 'input' }),
  channel: channelCounts(state).own,
});

/** @throws WidgetStateError when a number is larger than the kernel allows */
function check(state: SeparableTermsState): void {
  for (const [field, maximum] of Object.entries(limitsOf(state))) {
    const value = state[field as keyof ReturnType<typeof limitsOf>];
    // How many terms a kernel is made of is looked at only where it is made.
    if (value <= maximum || (field === 'madeOf' && state.bank !== 'made')) continue;
    throw new WidgetStateError(
      'outOfRange',
      { field, value, minimum: 1, maximum },
      `${field} must be from 1 to ${maximum}: ${value}`,
    );
  }
}

/** A share in percent, to a tenth. */
const toPercent = (share: number) => Math.round(share * 1000) / 10;

export const separableTerms: WidgetDefinition<typeof separableTermsFields> = {
  name: 'separable-terms',
  fields: separableTermsFields,
  check,
  measures: {
    terms: (state) => state.terms,
    maxTerms: maxTermsOf,
    errorPercent: (state) => toPercent(splitOf(state).errors[state.terms]!),
    params: (state) => costOfTerms(state, state.terms).params,
    macs: (state) => costOfTerms(state, state.terms).macs,
    denseParams: (state) => costOfDense(state).params,
    denseMacs: (state) => costOfDense(state).macs,
    costPercent: (state) => toPercent(costOfTerms(state, state.terms).params / costOfDense(state).params),
    breakEven: breakEvenTerms,
    taps: (state) => shapeOf(state).kernelSize ** 2,
    outChannels: (state) => shapeOf(state).outChannels,
  },
};
