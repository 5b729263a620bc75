import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'convolve',
  draw(random, size) {
    const channels = () => (size === 0 ? 2 : random.integer(3, 3 + 2 * size));
    const image = size === 0 ? [2, 3] : [random.integer(6, 5 + 3 * size), random.integer(7, 6 + 3 * size)];
    const kernel =
      size === 0
        ? [1, 2]
        : random.pick([
            [3, 2],
            [2, 3],
            [3, 1],
            [2, 4],
          ]);
    const stride = size === 0 ? 1 : random.integer(1, 3);
    const inChannels = channels();
    const x = drawTensor(random, size, [...image, inChannels]);
    const weights = drawTensor(random, size, [...kernel, inChannels, channels()]);
    return {
      inputs: [
        ['x', x],
        ['weights', weights],
        ['stride', stride],
      ],
      expected: convolveImage(x, weights, { stride }),
    };
  },
};
