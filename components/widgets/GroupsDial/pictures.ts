import { encodeState } from '#src/widgets';
import { type GroupsDialState, groupsDialFields } from '#src/widgets/groups-dial';

/** The file below `pictures/` that shows all channels of a first state; the page draws it at build. */
export function spriteFile(state: GroupsDialState): string {
  return `groups-dial-${encodeState(groupsDialFields, state)}.webp`;
}

/** The small pictures of the photos, side by side in the order of the field's options. */
export const THUMBNAILS_FILE = 'photos.webp';
export const THUMBNAIL_SIZE = 80;

/** A CSS declaration that shows one photo of the strip. */
export function thumbnailStyles(url: string): Record<string, string> {
  const photos = groupsDialFields.photo.options;
  return Object.fromEntries(
    photos.map((photo, index) => [
      photo,
      `background: url(${url}) ${(100 * index) / (photos.length - 1)}% 0 / ${100 * photos.length}% 100%`,
    ]),
  );
}
