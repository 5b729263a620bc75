import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'widestReduction',
  draw(random, size) {
    const inChannels = size === 0 ? random.integer(4, 8) : random.integer(16, 200 * size);
    const kernelSize = size === 0 ? 3 : random.pick([2, 3, 5]);
    const outChannels = size === 0 ? random.integer(2, 4) : random.integer(8, 100 * size);
    return {
      inputs: [
        ['inChannels', inChannels],
        ['kernelSize', kernelSize],
        ['outChannels', outChannels],
      ],
      expected: countUp(inChannels, kernelSize ** 2, outChannels),
    };
  },
};

/** One channel more at a time, as long as it pays. */
function countUp(inChannels: number, taps: number, outChannels: number): number {
  const weightsWith = (reduced: number) => inChannels * reduced + taps * reduced * outChannels;
  let reduced = 0;
  while (weightsWith(reduced + 1) <= taps * inChannels * outChannels) reduced++;
  return reduced;
}
