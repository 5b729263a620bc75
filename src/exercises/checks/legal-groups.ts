import { legalGroupCounts } from '#src/conv';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'legalGroups',
  draw(random, size) {
    const shared = size === 0 ? random.pick([4, 6]) : random.pick([12, 16, 28, 30]);
    const [inFactor, outFactor] = random.pick([
      [2, 3],
      [3, 2],
      [1, 2],
      [3, 1],
    ] as const);
    const inChannels = shared * inFactor * Math.max(1, size);
    const outChannels = shared * outFactor * Math.max(1, size);
    return {
      inputs: [
        ['inChannels', inChannels],
        ['outChannels', outChannels],
      ],
      expected: legalGroupCounts(inChannels, outChannels),
    };
  },
};
