import { resolveConv2d } from '#src/conv';
import { costOfSteps } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'blockCost',
  draw(random, size) {
    const block = {
      height: size === 0 ? 3 : random.integer(7, 56 * size),
      width: size === 0 ? 3 : random.integer(7, 56 * size),
      inChannels: size === 0 ? 2 : random.integer(16, 48 * size),
      outChannels: size === 0 ? 3 : random.integer(16, 48 * size),
      expansion: size === 0 ? 2 : random.integer(3, 6),
      stride: size === 0 ? 2 : random.integer(1, 2),
    };
    const { height, width, inChannels, outChannels, expansion, stride } = block;
    const wide = expansion * inChannels;
    const expand = { inChannels, outChannels: wide, kernelSize: 1 };
    const look = { inChannels: wide, outChannels: wide, kernelSize: 3, stride, groups: wide };
    const project = { inChannels: wide, outChannels, kernelSize: 1 };
    let input: readonly number[] = [1, height, width, inChannels];
    const geometries = [expand, look, project].map((spec) => {
      const geometry = resolveConv2d({ ...spec, padding: 'same' }, input);
      input = geometry.outputShape;
      return geometry;
    });
    const { params, macs } = costOfSteps(geometries);
    return { inputs: [['block', block]], expected: { params, macs } };
  },
};
