import { type Tensor, tensor } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';
import { convolveImage } from './convolve-image.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'middleBlock',
  draw(random, size) {
    const channels = size === 0 ? 2 : random.integer(3, 3 + 2 * size);
    const image = size === 0 ? [1, 2] : [random.integer(4, 6), random.integer(4, 5 + size)];
    const kernel = size === 0 ? [1, 3] : [3, 3];
    const x = drawTensor(random, size, [...image, channels], [-3, 3]);
    // One number at least that the ReLU lets through.
    if (size === 0) x.data[0] = 2;
    const layers = Array.from({ length: size === 0 ? 1 : 3 }, () => ({
      depthwiseWeights: drawTensor(random, size, [...kernel, 1, channels], [1, 3]),
      pointwiseWeights: drawTensor(random, size, [1, 1, channels, channels], [1, 3]),
    }));
    const made = layers.reduce((y, { depthwiseWeights, pointwiseWeights }) => {
      const active: Tensor = { shape: y.shape, data: y.data.map((value) => Math.max(0, value)) };
      const looked = convolveImage(active, depthwiseWeights, { padding: 'same', groups: channels });
      return convolveImage(looked, pointwiseWeights);
    }, x);
    const shape = [1, ...x.shape];
    return {
      inputs: [
        ['x', tensor(shape, x.data)],
        ['layers', layers],
      ],
      expected: tensor(
        shape,
        x.data.map((value, index) => value + made.data[index]!),
      ),
    };
  },
};
