import { type LibraryPlace, openKernels } from '#src/notebook';

/** What cells get that name `openKernels`. */
export async function open(place: LibraryPlace) {
  return { openKernels: () => openKernels(place) };
}
