import { costWherePossible } from './compare.ts';
import { type CostCalculatorState, costOf } from './definition.ts';

/** The widget's puzzle: a layer whose separable form makes more multiply-adds than its standard form. */
export function isPuzzleSolved(state: CostCalculatorState): boolean {
  const separable = costWherePossible(state, 'separable');
  return separable !== null && separable.macs > costOf(state, 'standard').macs;
}
