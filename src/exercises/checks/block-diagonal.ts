import { resolveConv2d, toBlockDiagonal } from '#src/conv';
import type { ExerciseCheck } from '../exercise-check.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'toDense',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.integer(2, 4);
    const inChannels = groups * (size === 0 ? 1 : random.integer(2, 3));
    // Not as many outputs a group as there are groups, so that the two are not mistaken for each other.
    const outChannels = groups * (size === 0 ? 1 : groups + random.integer(1, 2));
    const kernelSize =
      size === 0
        ? ([1, 1] as const)
        : random.pick([
            [1, 3],
            [2, 3],
            [3, 3],
          ] as const);
    const geometry = resolveConv2d({ inChannels, outChannels, kernelSize, groups }, [1, 8, 8, inChannels]);
    const weights = drawTensor(random, size, geometry.weightsShape, [1, 9]);
    return {
      inputs: [
        ['weights', weights],
        ['groups', groups],
      ],
      expected: toBlockDiagonal(weights, geometry),
    };
  },
};
