import { costOfStandard, costOfState, costWithoutReductions } from './costs.ts';
import type { ModuleExplorerState } from './state.ts';

/** The whole widget in one sentence, for those who do not see it: a key of the messages and its values. */
export function describeModule(state: ModuleExplorerState): {
  readonly key: 'alternative';
  readonly values: Readonly<Record<string, number>>;
} {
  const { towers, outChannels, params, macs } = costOfState(state);
  return {
    key: 'alternative',
    values: {
      towers: towers.length,
      inChannels: state.inChannels,
      size: state.size,
      outChannels,
      params,
      macs,
      naive: costWithoutReductions(state).params,
      standard: costOfStandard(state).params,
    },
  };
}
