import { legalGroupCounts } from '#src/conv';
import { parseField } from '../fields.ts';
import { type GroupsDialState, groupsDial, groupsDialFields } from './definition.ts';

/**
 * The state after one field was set to what a reader typed or chose. New channels keep the group count where
 * they can; otherwise the dial goes to the largest legal count below.
 * @throws WidgetStateError, ConvSpecError when the text is no value for the field, or the layer is impossible
 */
export function withField(
  state: GroupsDialState,
  name: keyof typeof groupsDialFields,
  text: string,
): GroupsDialState {
  const changed = { ...state, [name]: parseField(name, groupsDialFields[name], text) } as GroupsDialState;
  const next =
    name === 'inChannels' || name === 'outChannels'
      ? { ...changed, groups: nearestGroups(changed.inChannels, changed.outChannels, state.groups) }
      : changed;
  groupsDial.check(next);
  return next;
}

function nearestGroups(inChannels: number, outChannels: number, groups: number): number {
  return legalGroupCounts(inChannels, outChannels).findLast((count) => count <= groups) ?? 1;
}
