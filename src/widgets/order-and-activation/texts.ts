import { costsOf } from './costs.ts';
import { countSameKernels, ordersAgree, verdictOf } from './dense.ts';
import type { OrderResult } from './engine.ts';
import { IN_CHANNELS, type Order, type OrderAndActivationState } from './fields.ts';

/** A sentence by its key in the messages `orderAndActivation`, with the values that fill it. */
export interface KeyedText {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Why the two orders make what they make. */
export function describeOrders(state: OrderAndActivationState): KeyedText {
  const values = { same: countSameKernels(state), kernels: IN_CHANNELS * state.outChannels };
  if (ordersAgree(state)) return { key: 'ordersAgree', values };
  if (state.patterns === 'own') return { key: 'ordersDiffer', values };
  return { key: state.activation === 'none' ? 'biasDiffers' : 'activationDiffers', values };
}

/** Whether one dense kernel does what both steps do. @param run null as long as nothing was run */
export function describeVerdict(
  state: OrderAndActivationState,
  order: Order,
  run: OrderResult | null,
): KeyedText {
  const verdict = verdictOf(state, order);
  if (!run) return { key: verdict, values: {} };
  const { largest, gap } = run[order];
  const most = Math.max(largest.inside, largest.border);
  const rounding = verdict === 'onlyInside' ? largest.inside : most;
  return {
    key: `${verdict}Run`,
    values: {
      // Rounding is so small that only its power of ten says something.
      difference: toPower(rounding),
      border: most,
      gap: Math.round(100 * gap),
    },
  };
}

/** One digit and its power of ten: 3 × 10⁻⁷. */
function toPower(value: number): string {
  if (value === 0) return '0';
  const [digit, exponent] = value.toExponential(0).split('e');
  const raised = [...exponent!].flatMap((sign) =>
    sign === '+' ? [] : sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!,
  );
  return `${digit} × 10${raised.join('')}`;
}

/** The whole widget in a sentence, for those who do not see it. */
export function describeWidget(state: OrderAndActivationState, result: OrderResult | null): KeyedText {
  const { key: _, values } = describeOrders(state);
  return {
    key: result ? 'alternativeRun' : 'alternative',
    values: {
      ...values,
      outputs: state.outChannels,
      macsSeparable: costsOf(state, 'separable').macs.whole,
      macsExtreme: costsOf(state, 'extreme').macs.whole,
      apart: result ? Math.round(100 * result.apart) : 0,
    },
  };
}
