import { countMacs, countParams } from '#src/cost';
import type { WidgetDefinition } from '../definition.ts';
import { WidgetStateError } from '../fields.ts';
import { toGeometry } from './layer.ts';
import { type ConvStepperState, convStepperFields } from './state.ts';
import { countSteps } from './trace.ts';

/** The largest value of each field whose range depends on the others. */
export function limitsOf(state: ConvStepperState): Readonly<Record<'row' | 'column' | 'step', number>> {
  const geometry = toGeometry(state);
  const [, height, width] = geometry.outputShape;
  return { row: height - 1, column: width - 1, step: countSteps(geometry) };
}

/** @throws WidgetStateError `outOfRange` when the output has no such pixel or its sum no such step */
export function checkState(state: ConvStepperState): void {
  for (const [field, maximum] of Object.entries(limitsOf(state))) {
    const value = state[field as 'row' | 'column' | 'step'];
    if (value <= maximum) continue;
    throw new WidgetStateError(
      'outOfRange',
      { field, value, minimum: 0, maximum },
      `${field} must be from 0 to ${maximum}: ${value}`,
    );
  }
}

export const convStepper: WidgetDefinition<typeof convStepperFields> = {
  name: 'conv-stepper',
  fields: convStepperFields,
  check: checkState,
  measures: {
    /** Multiply-adds for one output number. */
    steps: (state) => countSteps(toGeometry(state)),
    /** Multiply-adds of the whole layer. */
    macs: (state) => countMacs(toGeometry(state)),
    params: (state) => countParams(toGeometry(state)),
    /** Input channels that one output number sees. */
    channelsRead: (state) => toGeometry(state).inChannelsPerGroup,
  },
};
