import { applyTexts } from '../apply.ts';
import { equivalenceBench } from './definition.ts';
import type { EquivalenceBenchState } from './fields.ts';
import { middleChannels } from './towers.ts';

/**
 * The state after some fields were set to texts. Where fewer towers took the chosen channel away, the last one is
 * chosen; a channel that was asked for must exist.
 * @throws WidgetStateError
 */
export function withTexts(
  state: EquivalenceBenchState,
  texts: Readonly<Record<string, string>>,
): EquivalenceBenchState {
  return applyTexts(equivalenceBench, state, texts, (changed) =>
    Object.hasOwn(texts, 'channel')
      ? changed
      : { ...changed, channel: Math.min(changed.channel, middleChannels(changed)) },
  );
}
