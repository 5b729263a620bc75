import type { WidgetDefinition } from '../definition.ts';
import { WidgetStateError } from '../fields.ts';
import { costOfStandard, costOfState, costWithoutReductions } from './costs.ts';
import { MAX_TOWERS } from './edits.ts';
import { type ModuleExplorerState, moduleExplorerFields } from './state.ts';
import { toTowers } from './towers.ts';

function check(state: ModuleExplorerState): void {
  if (toTowers(state).length > 0) return;
  const limits = { field: 'towers', value: 0, minimum: 1, maximum: MAX_TOWERS };
  throw new WidgetStateError('outOfRange', limits, `towers must be from 1 to ${MAX_TOWERS}: 0`);
}

export const moduleExplorer: WidgetDefinition<typeof moduleExplorerFields> = {
  name: 'module-explorer',
  fields: moduleExplorerFields,
  check,
  measures: {
    params: (state) => costOfState(state).params,
    macs: (state) => costOfState(state).macs,
    outChannels: (state) => costOfState(state).outChannels,
    secondTowerParams: (state) => costOfState(state).towers[1]?.params ?? 0,
    paramsWithoutReductions: (state) => costWithoutReductions(state).params,
    standardParams: (state) => costOfStandard(state).params,
    standardMacs: (state) => costOfStandard(state).macs,
  },
};
