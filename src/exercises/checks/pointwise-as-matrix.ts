import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'mixChannels',
  draw(random, size) {
    const inChannels = size === 0 ? 2 : random.integer(3, 4 + 4 * size);
    // As many out as in now and then: then a turned matrix has the right shape.
    const outChannels = random.pick([inChannels, inChannels + 1, inChannels + 2]);
    const image = size === 0 ? [1, 2] : [random.integer(2, 5), random.integer(3, 4 + size)];
    const x = drawTensor(random, size, [...image, inChannels]);
    const weights = drawTensor(random, size, [1, 1, inChannels, outChannels]);
    return {
      inputs: [
        ['x', x],
        ['weights', weights],
      ],
      expected: convolveImage(x, weights),
    };
  },
};
