import type { WidgetDefinition } from '../definition.ts';
import { WidgetStateError } from '../fields.ts';
import { changedOutputs } from './changed-outputs.ts';
import { countWeights } from './count-weights.ts';
import { type EquivalenceBenchState, equivalenceBenchFields } from './fields.ts';
import { middleChannels } from './towers.ts';

/** @throws WidgetStateError when the weight to change lies outside the wide 1 x 1 */
function check(state: EquivalenceBenchState): void {
  const maximum = middleChannels(state);
  if (state.channel <= maximum) return;
  throw new WidgetStateError(
    'outOfRange',
    { field: 'channel', value: state.channel, minimum: 1, maximum },
    `channel must be from 1 to ${maximum}: ${state.channel}`,
  );
}

export const equivalenceBench: WidgetDefinition<typeof equivalenceBenchFields> = {
  name: 'equivalence-bench',
  fields: equivalenceBenchFields,
  check,
  measures: {
    towers: (state) => state.towers,
    perTower: (state) => state.perTower,
    middle: middleChannels,
    changed: (state) => changedOutputs(state).length,
    pointwise: (state) => countWeights(state).pointwise,
    spatial: (state) => countWeights(state).spatial,
    dense: (state) => countWeights(state).dense,
    zeros: (state) => countWeights(state).dense - countWeights(state).spatial,
    calls: (state) => 2 * state.towers,
  },
};
