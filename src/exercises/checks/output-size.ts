import { resolveConv2d } from '#src/conv';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'outputSize',
  draw(random, size) {
    const kernelSize = size === 0 ? random.integer(2, 3) : random.integer(3, 7);
    const stride = size === 0 ? 2 : random.integer(2, 4);
    const padding = size === 0 ? 1 : random.integer(1, 3);
    const inputSize = size === 0 ? random.integer(5, 6) : random.integer(20, 100 * size);
    const sides = { top: padding, right: padding, bottom: padding, left: padding };
    const spec = { inChannels: 1, outChannels: 1, kernelSize, stride, padding: sides };
    return {
      inputs: [
        ['size', inputSize],
        ['kernelSize', kernelSize],
        ['stride', stride],
        ['padding', padding],
      ],
      expected: resolveConv2d(spec, [1, inputSize, inputSize, 1]).outputShape[1],
    };
  },
};
