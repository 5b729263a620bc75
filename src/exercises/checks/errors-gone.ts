import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'compare',
  draw(random, size) {
    // Counted in pictures, of a thousand.
    const first = size === 0 ? 100 * random.integer(6, 8) : random.integer(650, 820);
    const second = size === 0 ? first + 100 : first + random.integer(1, 60);
    return {
      inputs: [
        ['first', first / 10],
        ['second', second / 10],
      ],
      expected: {
        points: (second - first) / 10,
        relative: (100 * (second - first)) / first,
        errorsGone: (100 * (second - first)) / (1000 - first),
      },
    };
  },
};
