import { openCheck } from '#src/exercises';
import { checks } from '#src/exercises/checks';
import type { ProgramPlace } from '#src/notebook';

/** What the cell of a check gets: the exercises' cases and references, and how they are compared. */
export async function open(place: ProgramPlace) {
  return openCheck(checks, place);
}
