import type { WidgetDefinition } from '../definition.ts';
import { WidgetStateError } from '../fields.ts';
import { costsOf, denseCosts } from './costs.ts';
import { countSameKernels } from './dense.ts';
import { IN_CHANNELS, type OrderAndActivationState, orderAndActivationFields } from './fields.ts';
import { betweenChannels } from './weights.ts';

/** @throws WidgetStateError when the output channel that is looked at does not exist */
function check({ output, outChannels }: OrderAndActivationState): void {
  if (output <= outChannels) return;
  throw new WidgetStateError(
    'outOfRange',
    { field: 'output', value: output, minimum: 1, maximum: outChannels },
    `output must be from 1 to ${outChannels}: ${output}`,
  );
}

export const orderAndActivation: WidgetDefinition<typeof orderAndActivationFields> = {
  name: 'order-and-activation',
  fields: orderAndActivationFields,
  check,
  measures: {
    kernels: ({ outChannels }) => IN_CHANNELS * outChannels,
    sameKernels: countSameKernels,
    patternsSeparable: (state) => betweenChannels(state, 'separable'),
    patternsExtreme: (state) => betweenChannels(state, 'extreme'),
    paramsSeparable: (state) => costsOf(state, 'separable').params.whole,
    paramsExtreme: (state) => costsOf(state, 'extreme').params.whole,
    macsSeparable: (state) => costsOf(state, 'separable').macs.whole,
    macsExtreme: (state) => costsOf(state, 'extreme').macs.whole,
    denseParams: (state) => denseCosts(state).params,
  },
};
