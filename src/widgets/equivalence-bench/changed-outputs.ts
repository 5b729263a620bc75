import type { EquivalenceBenchState } from './fields.ts';
import { segmentsOf, toTowers, towerOf } from './towers.ts';

/**
 * The output channels, from 0, that what was changed can reach. A weight of the wide 1 x 1 reaches one channel of the
 * middle, and that channel every output of its own segment; two slabs that changed places reach both segments. Other
 * kernel sizes and widths are the same in both forms and change nothing.
 */
export function changedOutputs(state: EquivalenceBenchState): number[] {
  const towers = toTowers(state);
  const segments = segmentsOf(towers);
  const reached =
    state.change === 'weight' ? [towerOf(state.channel - 1, towers)] : state.change === 'order' ? [0, 1] : [];
  return reached.flatMap((tower) => {
    const [from, to] = segments[tower]!;
    return Array.from({ length: to - from }, (_, index) => from + index);
  });
}
