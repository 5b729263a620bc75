import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'separableWidth',
  draw(random, size) {
    const channels = size === 0 ? random.integer(2, 4) : random.integer(8, 100 * size);
    const kernelSize = size === 0 ? 3 : random.pick([3, 5, 7]);
    const taps = kernelSize ** 2;
    // The root of width^2 + taps width = taps channels^2.
    const exact = (Math.sqrt(taps ** 2 + 4 * taps * channels ** 2) - taps) / 2;
    return {
      inputs: [
        ['channels', channels],
        ['kernelSize', kernelSize],
      ],
      expected: Math.floor(exact),
    };
  },
};
