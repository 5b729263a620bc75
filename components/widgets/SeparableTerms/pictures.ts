import { encodeState } from '#src/widgets';
import { type SeparableTermsState, separableTermsFields } from '#src/widgets/separable-terms';

/** The file below `pictures/` that shows all maps of a first state; the page draws it at build. */
export function spriteFile(state: SeparableTermsState): string {
  return `separable-terms/${encodeState(separableTermsFields, state)}.webp`;
}
