import { applyTexts } from '../apply.ts';
import { orderAndActivation } from './definition.ts';
import type { OrderAndActivationState } from './fields.ts';

/**
 * The state after some fields were set to texts. Where fewer outputs took the one that is looked at away, the last one
 * is looked at; an output that was asked for must exist.
 * @throws WidgetStateError
 */
export function withTexts(
  state: OrderAndActivationState,
  texts: Readonly<Record<string, string>>,
): OrderAndActivationState {
  return applyTexts(orderAndActivation, state, texts, (changed) =>
    Object.hasOwn(texts, 'output')
      ? changed
      : { ...changed, output: Math.min(changed.output, changed.outChannels) },
  );
}
