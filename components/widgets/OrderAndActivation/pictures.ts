import { encodeState } from '#src/widgets';
import { type OrderAndActivationState, orderAndActivationFields } from '#src/widgets/order-and-activation';

/** The file below `pictures/` that shows the channels of a first state; the page draws it at build. */
export function orderSpriteFile(state: OrderAndActivationState): string {
  return `order-and-activation-${encodeState(orderAndActivationFields, state)}.webp`;
}
