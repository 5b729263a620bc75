import { resolveConv2d } from '#src/conv';
import { countParams } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'countParams',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.pick([2, 3, 4, 8]);
    const layer = {
      inChannels: groups * random.integer(1, 1 + 8 * size),
      outChannels: groups * random.integer(2, 2 + 8 * size),
      kernelSize: size === 0 ? 3 : random.pick([1, 3, 5, 7]),
      groups,
      bias: size === 0 || random.pick([true, false]),
    };
    const geometry = resolveConv2d(layer, [1, 8, 8, layer.inChannels]);
    return { inputs: [['layer', layer]], expected: countParams(geometry, layer) };
  },
};
