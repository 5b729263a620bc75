import { errorOverTerms, type Figure } from '#src/charts';
import { breakEvenTerms, type SeparableTermsState, splitOf } from '#src/widgets/separable-terms';
import type { SeparableTermsMessages } from './messages.ts';

/** @param outputs [terms kept - 1] relative errors of the outputs; null before a run */
export function chartOf(
  state: SeparableTermsState,
  outputs: readonly number[] | null,
  messages: SeparableTermsMessages,
): Figure {
  return errorOverTerms(
    {
      weights: splitOf(state).errors,
      outputs: outputs && [1, ...outputs],
      breakEven: breakEvenTerms(state),
      current: state.terms,
    },
    {
      terms: messages.chartTerms,
      error: messages.chartError,
      weights: messages.chartWeights,
      outputs: messages.chartOutputs,
      dearer: messages.chartDearer,
    },
  );
}
