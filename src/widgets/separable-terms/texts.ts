import { breakEvenTerms, costOfDense, costOfTerms } from './costs.ts';
import { separableTerms } from './definition.ts';
import { maxTermsOf, shapeOf } from './shape-of.ts';
import { splitOf } from './split-of.ts';
import type { SeparableTermsState } from './state.ts';

/** A sentence by its key in the messages `separableTerms`, with the values that fill it. */
export interface KeyedText {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** The whole widget in one sentence, for those who do not see it. @param bankName the reader's name of the kernel */
export function describeState(state: SeparableTermsState, bankName: string): KeyedText {
  const { kernelSize: kernel, inChannels, outChannels } = shapeOf(state);
  const values = {
    bank: bankName,
    kernel,
    inChannels,
    outChannels,
    terms: state.terms,
    maxTerms: maxTermsOf(state),
    error: separableTerms.measures.errorPercent!(state),
    params: costOfTerms(state, state.terms).params,
    dense: costOfDense(state).params,
  };
  return { key: state.tiedTo === 'input' ? 'alternativeInput' : 'alternativeOutput', values };
}

/** What the error says in words, under the number. */
export function describeError(state: SeparableTermsState): KeyedText {
  const { errors } = splitOf(state);
  const enough = errors.indexOf(0);
  if (errors[state.terms] === 0)
    return { key: enough === 1 ? 'exactOne' : 'exact', values: { terms: enough } };
  return { key: 'notExact', values: { enough, terms: state.terms } };
}

/** Whether so many terms are still cheaper than the dense kernel, by params. */
export function describeCost(state: SeparableTermsState): KeyedText {
  const { params } = costOfTerms(state, state.terms);
  const dense = costOfDense(state).params;
  const key = params < dense ? 'cheaper' : params === dense ? 'asDear' : 'dearer';
  return {
    key,
    values: { share: separableTerms.measures.costPercent!(state), breakEven: breakEvenTerms(state) },
  };
}
