import { applyTexts } from '../apply.ts';
import { type NetworkXrayState, networkXray } from './definition.ts';

/**
 * The state after some fields were set at once. Another network, or another block, is looked at from its top; the
 * level that the texts name stays.
 * @throws WidgetStateError saying what cannot be
 */
export function withTexts(
  state: NetworkXrayState,
  texts: Readonly<Record<string, string>>,
): NetworkXrayState {
  const isOtherNet = texts.net !== undefined && texts.net !== state.net;
  const top = {
    ...(isOtherNet ? { block: '0', layer: '0' } : {}),
    ...(texts.block !== undefined ? { layer: '0' } : {}),
  };
  return applyTexts(networkXray, state, { ...top, ...texts });
}
