import { resolveConv2d } from '#src/conv';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'samePadding',
  draw(random, size) {
    const drawSize = () => random.integer(10, 50 * size);
    for (;;) {
      const inputSize = size === 0 ? [random.pick([4, 6]), 4] : [drawSize(), drawSize()];
      const kernelSize =
        size === 0 ? ([3, 1] as const) : ([random.integer(2, 6), random.integer(1, 4)] as const);
      const stride = size === 0 ? 2 : random.integer(1, 4);
      const spec = { inChannels: 1, outChannels: 1, kernelSize, stride, padding: 'same' } as const;
      const { padding } = resolveConv2d(spec, [1, ...inputSize, 1]);
      // An odd number of rows, so that the two sides differ; of columns any number, also none.
      if (padding.top === padding.bottom) continue;
      return {
        inputs: [
          ['size', inputSize],
          ['kernelSize', kernelSize],
          ['stride', stride],
        ],
        expected: padding,
      };
    }
  },
};
