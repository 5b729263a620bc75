import type { ExerciseCheck } from '../exercise-check.ts';
import { denseKernelOfSteps } from './dense-kernel-of-steps.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'multiplyOut',
  draw(random, size) {
    const inChannels = size === 0 ? 2 : random.integer(3, 3 + 2 * size);
    const outChannels = size === 0 ? 2 : inChannels + random.integer(0, 2);
    const kernel =
      size === 0
        ? ([1, 2] as const)
        : random.pick([
            [3, 3],
            [2, 3],
            [3, 1],
          ] as const);
    const mixing = drawTensor(random, size, [1, 1, inChannels, outChannels]);
    const spatial = drawTensor(random, size, [...kernel, 1, outChannels]);
    const steps = [
      { weights: mixing, groups: 1 },
      { weights: spatial, groups: outChannels },
    ];
    return {
      inputs: [
        ['pointwiseWeights', mixing],
        ['depthwiseWeights', spatial],
      ],
      expected: denseKernelOfSteps(kernel, inChannels, steps),
    };
  },
};
