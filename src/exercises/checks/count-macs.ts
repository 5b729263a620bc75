import { resolveConv2d } from '#src/conv';
import { countMacs } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'countMacs',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.pick([1, 2, 4, 8]);
    const layer = {
      height: size === 0 ? random.integer(3, 5) : random.integer(10, 60 * size),
      width: size === 0 ? 5 : random.integer(10, 60 * size),
      inChannels: groups * random.integer(1, 1 + 8 * size),
      outChannels: groups * random.integer(2, 2 + 8 * size),
      kernelSize: size === 0 ? 3 : random.pick([1, 3, 5]),
      stride: size === 0 ? 2 : random.integer(2, 3),
      groups,
    };
    const input = [1, layer.height, layer.width, layer.inChannels];
    return {
      inputs: [['layer', layer]],
      expected: countMacs(resolveConv2d({ ...layer, padding: 'same' }, input)),
    };
  },
};
