import { legalGroupCounts } from '#src/conv';
import { parseField } from '../fields.ts';
import {
  type CostCalculatorField,
  type CostCalculatorState,
  costCalculator,
  costCalculatorFields,
} from './definition.ts';

/**
 * The state after one field was set to what a reader typed or chose. New channels keep the group count where they
 * can; otherwise it goes to the largest legal count below.
 * @throws WidgetStateError, ConvSpecError when the text is no value for the field, or the layer is impossible
 */
export function withField(
  state: CostCalculatorState,
  name: CostCalculatorField,
  text: string,
): CostCalculatorState {
  return withFields(state, { [name]: text });
}

/** Several fields at once, as a word of a lesson sets them. @throws WidgetStateError, ConvSpecError */
export function withFields(
  state: CostCalculatorState,
  texts: Readonly<Record<string, string>>,
): CostCalculatorState {
  const parsed = Object.entries(texts).map(([name, text]) => {
    return [name, parseField(name, costCalculatorFields[name as CostCalculatorField], text)];
  });
  const changed = { ...state, ...Object.fromEntries(parsed) } as CostCalculatorState;
  const { inChannels, outChannels, groups } = changed;
  const next = Object.hasOwn(texts, 'groups')
    ? changed
    : {
        ...changed,
        groups: legalGroupCounts(inChannels, outChannels).findLast((count) => count <= groups) ?? 1,
      };
  costCalculator.check(next);
  return next;
}

/** Half or twice a value, inside the field's limits. */
export function scaleValue(
  name: 'size' | 'inChannels' | 'outChannels',
  value: number,
  factor: 0.5 | 2,
): number {
  const { minimum, maximum } = costCalculatorFields[name];
  return Math.min(Math.max(Math.floor(value * factor), minimum), maximum);
}
