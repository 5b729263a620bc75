import { tensor } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'bothOrders',
  draw(random, size) {
    const channels = size === 0 ? 2 : random.integer(3, 3 + 2 * size);
    const [height, width] = size === 0 ? [2, 3] : [random.integer(5, 8), random.integer(6, 9)];
    const stride = size === 0 ? 1 : random.integer(2, 3);
    const x = drawTensor(random, size, [height, width, channels]);
    const spatial = drawTensor(random, size, [size === 0 ? 1 : 3, 3, 1, channels], [0, 3]);
    const mixing = drawTensor(random, size, [1, 1, channels, channels]);
    const look = { stride, padding: 'same', groups: channels } as const;
    const batched = ({ shape, data }: typeof x) => tensor([1, ...shape], data);
    return {
      inputs: [
        ['x', batched(x)],
        ['depthwiseWeights', spatial],
        ['pointwiseWeights', mixing],
        ['stride', stride],
      ],
      expected: {
        separable: batched(convolveImage(convolveImage(x, spatial, look), mixing)),
        extreme: batched(convolveImage(convolveImage(x, mixing), spatial, look)),
      },
    };
  },
};
