import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'descend',
  draw(random, size) {
    const count = 1 + size;
    const draw = () => (size === 0 ? random.integer(1, 4) : random.normal());
    const weights = Array.from({ length: count }, draw);
    const gradients = Array.from({ length: 2 + 3 * size }, () => Array.from({ length: count }, draw));
    // By halves nothing is rounded, and an answer may be 0.
    const rate = size === 0 ? 0.5 : random.pick([0.1, 0.5]);
    const momentum = size === 0 ? 0.5 : random.pick([0.5, 0.9]);
    return {
      inputs: [
        ['weights', weights],
        ['gradients', gradients],
        ['rate', rate],
        ['momentum', momentum],
      ],
      expected: weights.map((weight, index) => weight - rate * sumOfEchoes(gradients, index, momentum)),
    };
  },
};

/** Each gradient counts in its own step, and in every later one by another factor of the momentum. */
function sumOfEchoes(gradients: readonly (readonly number[])[], index: number, momentum: number): number {
  return gradients.reduce((sum, gradient, step) => {
    const echoes = Array.from({ length: gradients.length - step }, (_, later) => momentum ** later);
    return sum + gradient[index]! * echoes.reduce((total, echo) => total + echo, 0);
  }, 0);
}
