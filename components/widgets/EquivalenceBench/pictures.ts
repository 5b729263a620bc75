import { encodeState } from '#src/widgets';
import { type EquivalenceBenchState, equivalenceBenchFields } from '#src/widgets/equivalence-bench';

/** The file below `pictures/` that shows the channels of a first state; the page draws it at build. */
export function benchSpriteFile(state: EquivalenceBenchState): string {
  return `equivalence-bench-${encodeState(equivalenceBenchFields, state)}.webp`;
}
