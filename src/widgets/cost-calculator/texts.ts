import { toSteps } from '#src/cost';
import { type CostCalculatorState, costOf, toSetting } from './definition.ts';

/** What fills the message `alternative`, the whole widget in a sentence, but for the names in it. */
export function describeState(state: CostCalculatorState) {
  const [, height, width] = toSteps(state.operation, toSetting(state)).at(-1)!.outputShape;
  const { size, inChannels, outChannels, kernelSize } = state;
  const { params, macs, flops, bytes } = costOf(state);
  const share = costOf(state)[state.cost] / costOf(state, 'standard')[state.cost];
  return { size, inChannels, outChannels, kernelSize, height, width, params, macs, flops, bytes, share };
}
