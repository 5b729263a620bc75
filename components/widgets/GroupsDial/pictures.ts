import { encodeState } from '#src/widgets';
import { type GroupsDialState, groupsDialFields } from '#src/widgets/groups-dial';

/** The file below `pictures/` that shows all channels of a first state; the page draws it at build. */
export function spriteFile(state: GroupsDialState): string {
  return `groups-dial-${encodeState(groupsDialFields, state)}.webp`;
}
