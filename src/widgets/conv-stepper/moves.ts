import type { Conv2dGeometry } from '#src/conv';
import { parseField, WidgetStateError } from '../fields.ts';
import { checkState, limitsOf } from './definition.ts';
import { toGeometry } from './layer.ts';
import { type ConvStepperState, convStepperFields } from './state.ts';

/**
 * `state` with `change` made and everything else kept as far as it can be: the window stays over the same pixels
 * when the padding goes, a finished sum stays finished, and what no longer exists becomes the nearest that does.
 */
export function move(state: ConvStepperState, change: Partial<ConvStepperState>): ConvStepperState {
  const next = { ...state, ...change };
  const limits = limitsOf(next);
  const shift = toCentre(toGeometry(state)) - toCentre(toGeometry(next));
  const finished = state.step === limitsOf(state).step;
  return {
    ...next,
    row: clamp(change.row ?? state.row + shift, limits.row),
    column: clamp(change.column ?? state.column + shift, limits.column),
    step: clamp(change.step ?? (finished ? limits.step : state.step), limits.step),
  };
}

/**
 * `state` with the fields that a lesson's text names.
 * @throws WidgetStateError when a value is none of the field's, or impossible together with the others
 */
export function applyFields(
  state: ConvStepperState,
  entries: Readonly<Record<string, string>>,
): ConvStepperState {
  const change = Object.fromEntries(
    Object.entries(entries).map(([name, text]) => {
      if (isField(name)) return [name, parseField(name, convStepperFields[name], text)];
      const known = Object.keys(convStepperFields).join(', ');
      throw new WidgetStateError(
        'unknownField',
        { field: name, known },
        `unknown field: ${name}; known: ${known}`,
      );
    }),
  ) as Partial<ConvStepperState>;
  const next = move(state, change);
  checkState({ ...next, ...change });
  return next;
}

function isField(name: string): name is keyof typeof convStepperFields {
  return Object.hasOwn(convStepperFields, name);
}

/** From an output's row to the input row that its window is centred on. */
function toCentre({ kernelSize, padding }: Conv2dGeometry): number {
  return (kernelSize[0] - 1) / 2 - padding.top;
}

function clamp(value: number, maximum: number): number {
  return Math.min(Math.max(value, 0), maximum);
}
