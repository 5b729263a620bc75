import { resolveConv2d } from '#src/conv';
import { costOfSteps } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

interface Step {
  readonly kernelSize: readonly [height: number, width: number];
  readonly outChannels: number;
}

export const check: ExerciseCheck = {
  name: 'towerParams',
  draw(random, size) {
    const width = () => (size === 0 ? random.integer(2, 4) : random.integer(8, 100 * size));
    const inChannels = 2 * width() + 1;
    const kernels = [
      [3, 3],
      [1, 7],
      [7, 1],
      [5, 5],
    ] as const;
    const later = Array.from({ length: 1 + size }, () => random.pick(kernels));
    const steps: Step[] = ([[1, 1], ...later] as const).map((kernelSize) => ({
      kernelSize,
      outChannels: width(),
    }));
    const geometries = steps.map(({ kernelSize, outChannels }, index) => {
      const channels = index === 0 ? inChannels : steps[index - 1]!.outChannels;
      return resolveConv2d({ inChannels: channels, outChannels, kernelSize }, [1, 8, 8, channels]);
    });
    return {
      inputs: [
        ['inChannels', inChannels],
        ['steps', steps],
      ],
      expected: costOfSteps(geometries).params,
    };
  },
};
