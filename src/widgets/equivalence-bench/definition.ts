import type { WidgetDefinition } from '../definition.ts';
import { type StateOf, WidgetStateError } from '../fields.ts';
import { changedOutputs } from './changed-outputs.ts';
import { countWeights } from './count-weights.ts';
import { IN_CHANNELS, middleChannels } from './towers.ts';

/** What is done to the second form, so that the two no longer agree or no longer fit one grouped convolution. */
export const BREAKS = ['none', 'weight', 'order', 'kernel', 'width'] as const;

export const equivalenceBenchFields = {
  photo: { kind: 'choice', default: 'cat', options: ['cat', 'coffee', 'rocket'] as const },
  towers: { kind: 'integer', default: 3, minimum: 2, maximum: 8 },
  perTower: { kind: 'integer', default: 4, minimum: 1, maximum: 4 },
  relu: { kind: 'choice', default: 'on', options: ['on', 'off'] as const },
  change: { kind: 'choice', default: 'none', options: BREAKS },
  /** Which weight of the wide 1 x 1 `change-weight` changes; from 1, as readers count. */
  input: { kind: 'integer', default: 3, minimum: 1, maximum: IN_CHANNELS },
  channel: { kind: 'integer', default: 6, minimum: 1, maximum: 36 },
} as const;

export type EquivalenceBenchState = StateOf<typeof equivalenceBenchFields>;

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
