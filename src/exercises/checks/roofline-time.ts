import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'leastMilliseconds',
  draw(random, size) {
    const peak = size === 0 ? 100 : random.integer(40, 400);
    const bandwidth = size === 0 ? 10 : random.integer(10, 60);
    // From left and from right of the ridge: one limit alone is never right.
    const overRidge = size === 0 ? [0.5, 2] : [0.2, 0.6, 1.5, 4].slice(0, 2 + size);
    const layers = random.shuffle(overRidge).map((factor) => {
      const bytes = size === 0 ? 10_000_000 * random.integer(1, 4) : 4 * random.integer(100_000, 20_000_000);
      return { flops: Math.round((factor * bytes * peak) / bandwidth), bytes };
    });
    // By the lesson's inequality: work over the rate that the roof allows, in operations a second.
    const seconds = layers.map(
      ({ flops, bytes }) => flops / Math.min(peak * 1e9, (flops / bytes) * bandwidth * 1e9),
    );
    return {
      inputs: [
        ['layers', layers],
        ['device', { peak, bandwidth }],
      ],
      expected: 1000 * seconds.reduce((sum, each) => sum + each, 0),
    };
  },
};
