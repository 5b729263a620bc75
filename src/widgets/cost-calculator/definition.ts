import {
  costOfSteps,
  type LayerCost,
  type LayerOperation,
  type LayerSetting,
  layerOperations,
  toSteps,
} from '#src/cost';
import type { WidgetDefinition } from '../definition.ts';
import type { StateOf } from '../fields.ts';

/** More than any layer of the networks in the course has; a tensor that is too large all the same is refused. */
const channels = { kind: 'integer', default: 128, minimum: 1, maximum: 4096 } as const;

export const costNames = ['params', 'macs', 'flops', 'bytes', 'activations', 'intensity'] as const;
export type CostName = (typeof costNames)[number];

export const costCalculatorFields = {
  operation: { kind: 'choice', default: 'separable', options: layerOperations },
  size: { kind: 'integer', default: 56, minimum: 1, maximum: 1024 },
  inChannels: channels,
  outChannels: channels,
  kernelSize: { kind: 'integer', default: 3, minimum: 1, maximum: 15 },
  stride: { kind: 'integer', default: 1, minimum: 1, maximum: 8 },
  padding: { kind: 'choice', default: 'same', options: ['same', 'valid'] as const },
  groups: { kind: 'integer', default: 4, minimum: 1, maximum: 4096 },
  bias: { kind: 'choice', default: 'no', options: ['no', 'yes'] as const },
  /** The cost that formula, bars and curve show. */
  cost: { kind: 'choice', default: 'macs', options: costNames },
  /** What the curve runs over. */
  over: {
    kind: 'choice',
    default: 'outChannels',
    options: ['outChannels', 'kernelSize', 'size', 'groups'] as const,
  },
} as const;

export type CostCalculatorState = StateOf<typeof costCalculatorFields>;
export type CostCalculatorField = keyof CostCalculatorState;

/** What `operation` costs with everything else as it is set. @throws ConvSpecError where it cannot be */
export function costOf(state: CostCalculatorState, operation: LayerOperation = state.operation): LayerCost {
  return costOfSteps(toSteps(operation, toSetting(state)), { bias: state.bias === 'yes' });
}

export function toSetting(state: CostCalculatorState): LayerSetting {
  const { size, inChannels, outChannels, kernelSize, stride, padding, groups } = state;
  return { size, inChannels, outChannels, kernelSize, stride, padding, groups };
}

/** The standard layer is what all others are compared with, and the groups must suit the channels at any time. */
function check(state: CostCalculatorState): void {
  for (const operation of ['standard', 'grouped', state.operation] as const) costOf(state, operation);
}

const macsOf = (state: CostCalculatorState, operation: LayerOperation) => costOf(state, operation).macs;

export const costCalculator: WidgetDefinition<typeof costCalculatorFields> = {
  name: 'cost-calculator',
  fields: costCalculatorFields,
  check,
  measures: {
    params: (state) => costOf(state).params,
    macs: (state) => costOf(state).macs,
    flops: (state) => costOf(state).flops,
    bytes: (state) => costOf(state).bytes,
    activations: (state) => costOf(state).activations,
    intensity: (state) => costOf(state).intensity,
    outSize: (state) => toSteps('standard', toSetting(state))[0]!.outputShape[1],
    standardMacs: (state) => macsOf(state, 'standard'),
    separableMacs: (state) => macsOf(state, 'separable'),
    timesFewer: (state) => macsOf(state, 'standard') / macsOf(state, 'separable'),
    sharePercent: (state) => (100 * macsOf(state, 'separable')) / macsOf(state, 'standard'),
    pointwisePercent: (state) => {
      const [, pointwise] = toSteps('separable', toSetting(state));
      return (100 * costOfSteps([pointwise!]).macs) / macsOf(state, 'separable');
    },
  },
};
