import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'convolveDepthwise',
  draw(random, size) {
    const channels = size === 0 ? 2 : random.integer(3, 3 + 2 * size);
    const multiplier = size === 0 ? 2 : random.integer(2, 4);
    const image = size === 0 ? [1, 3] : [random.integer(4, 6), random.integer(5, 5 + size)];
    const kernel =
      size === 0
        ? [1, 2]
        : random.pick([
            [3, 3],
            [2, 3],
            [3, 1],
          ]);
    const x = drawTensor(random, size, [...image, channels]);
    const weights = drawTensor(random, size, [...kernel, 1, channels * multiplier]);
    return {
      inputs: [
        ['x', x],
        ['weights', weights],
      ],
      expected: convolveImage(x, weights, { groups: channels }),
    };
  },
};
