import { ConvSpecError } from '#src/conv';
import { costOfSteps, type LayerCost, type LayerOperation, layerOperations, toSteps } from '#src/cost';
import { type CostCalculatorState, type CostName, costOf, toSetting } from './definition.ts';

/** One of the six operations at the present setting. */
export interface ComparedOperation {
  readonly operation: LayerOperation;
  /** Null where the setting allows no such layer. */
  readonly cost: LayerCost | null;
  /** Of the standard layer's cost of the chosen kind. */
  readonly share: number;
  /** How far a bar reaches, from 0 to 1: the longest fills its track. */
  readonly length: number;
}

export function compareOperations(state: CostCalculatorState): readonly ComparedOperation[] {
  const standard = costOf(state, 'standard')[state.cost];
  const rows = layerOperations.map((operation) => {
    const cost = costWherePossible(state, operation);
    return { operation, cost, share: cost ? cost[state.cost] / standard : 0 };
  });
  const longest = Math.max(...rows.map(({ share }) => share));
  return rows.map((row) => ({ ...row, length: row.share / longest }));
}

/** The same as rows of numbers, every cost of every operation that is possible. */
export function toRows(
  state: CostCalculatorState,
  nameOf: (operation: LayerOperation) => string,
): (readonly (string | number)[])[] {
  return compareOperations(state).flatMap(({ operation, cost }) =>
    cost
      ? [
          [
            nameOf(operation),
            cost.params,
            cost.macs,
            cost.flops,
            cost.bytes,
            cost.activations,
            cost.intensity,
          ],
        ]
      : [],
  );
}

export function costWherePossible(state: CostCalculatorState, operation: LayerOperation): LayerCost | null {
  try {
    return costOf(state, operation);
  } catch (error) {
    if (error instanceof ConvSpecError) return null;
    throw error;
  }
}

/** Costs that add over steps, so that a share can be taken of them. */
const additiveCosts = ['params', 'macs', 'bytes'] as const satisfies readonly CostName[];

/** What each of two steps takes of the layer's costs; null for a layer of one step. */
export function sharesOfSteps(state: CostCalculatorState) {
  const steps = toSteps(state.operation, toSetting(state));
  if (steps.length === 1) return null;
  const costs = steps.map((geometry, index) =>
    costOfSteps([geometry], { bias: state.bias === 'yes' && index === steps.length - 1 }),
  );
  const names =
    state.operation === 'separable'
      ? (['depthwise', 'pointwise'] as const)
      : (['pointwise', 'depthwise'] as const);
  return additiveCosts.map((cost) => {
    const total = costs.reduce((sum, step) => sum + step[cost], 0);
    return { cost, parts: names.map((step, index) => ({ step, share: costs[index]![cost] / total })) };
  });
}
