import { costOfSteps, type LayerCost } from '#src/cost';
import type { WidgetDefinition } from '../definition.ts';
import { type StateOf, WidgetStateError } from '../fields.ts';
import { type Convolution, convolutionsOf, LAYERS, toGeometry } from './layers.ts';

export const rooflineFields = {
  layer: { kind: 'choice', default: '19x19x728', options: LAYERS },
  kernelSize: { kind: 'choice', default: '3', options: ['3', '1'] as const },
  groups: { kind: 'integer', default: 1, minimum: 1, maximum: 728 },
} as const;

/** The layer, and the one of its convolutions that is looked at. */
export type RooflineState = StateOf<typeof rooflineFields>;

export function convolutionOf({ kernelSize, groups }: RooflineState): Convolution {
  return { kernelSize: kernelSize === '1' ? 1 : 3, groups };
}

/** A bias is not counted. */
export const costOf = (state: RooflineState): LayerCost =>
  costOfSteps([toGeometry(state.layer, convolutionOf(state))]);

/** @throws WidgetStateError `notAnOption` when the layer is not measured as this convolution */
function checkState(state: RooflineState): void {
  const { kernelSize, groups } = convolutionOf(state);
  const counts = convolutionsOf(state.layer)
    .filter((each) => each.kernelSize === kernelSize)
    .map((each) => each.groups);
  if (counts.includes(groups)) return;
  const options = counts.join(', ');
  throw new WidgetStateError(
    'notAnOption',
    { field: 'groups', value: groups, options },
    `groups must be one of ${options}: ${groups}`,
  );
}

export const roofline: WidgetDefinition<typeof rooflineFields> = {
  name: 'roofline',
  fields: rooflineFields,
  check: checkState,
  measures: {
    params: (state) => costOf(state).params,
    macs: (state) => costOf(state).macs,
    flops: (state) => costOf(state).flops,
    bytes: (state) => costOf(state).bytes,
    /** FLOP/byte. */
    intensity: (state) => costOf(state).intensity,
    /** How many times fewer MACs than the standard 3 x 3 of the same layer. */
    timesFewerMacs: (state) => costOf({ ...state, kernelSize: '3', groups: 1 }).macs / costOf(state).macs,
  },
};
