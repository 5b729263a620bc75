import { resolveConv2d } from '#src/conv';
import { costOfSteps } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'intensity',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.pick([1, 2, 4, 8]);
    const layer = {
      height: size === 0 ? 2 : random.integer(7, 30 * size),
      width: size === 0 ? 3 : random.integer(7, 30 * size),
      inChannels: groups * random.integer(1, 1 + 16 * size),
      outChannels: groups * random.integer(2, 2 + 16 * size),
      kernelSize: size === 0 ? 1 : random.pick([1, 3, 5]),
      groups,
    };
    const input = [1, layer.height, layer.width, layer.inChannels];
    return {
      inputs: [['layer', layer]],
      expected: costOfSteps([resolveConv2d({ ...layer, padding: 'same' }, input)]).intensity,
    };
  },
};
