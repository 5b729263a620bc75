import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'convolveGroups',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.integer(2, 2 + size);
    const inPerGroup = size === 0 ? 1 : random.integer(2, 3);
    // Not as many outputs a group as there are groups, so that the two are not mistaken for each other.
    const outChannels = groups * (size === 0 ? 1 : groups + random.integer(1, 2));
    const image = size === 0 ? [1, 3] : [random.integer(4, 6), random.integer(5, 5 + size)];
    const kernel =
      size === 0
        ? [1, 2]
        : random.pick([
            [3, 3],
            [2, 3],
            [3, 1],
          ]);
    const x = drawTensor(random, size, [...image, groups * inPerGroup]);
    const weights = drawTensor(random, size, [...kernel, inPerGroup, outChannels]);
    return {
      inputs: [
        ['x', x],
        ['weights', weights],
        ['groups', groups],
      ],
      expected: convolveImage(x, weights, { groups }),
    };
  },
};
