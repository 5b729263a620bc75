import { type Conv2dSpec, resolveConv2d } from '#src/conv';
import { costOfSteps, type Macs } from '#src/cost';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'countOrders',
  draw(random, size) {
    const layer = {
      height: size === 0 ? 3 : random.integer(7, 56 * size),
      width: size === 0 ? 4 : random.integer(7, 56 * size),
      inChannels: size === 0 ? 2 : random.integer(16, 48 * size),
      outChannels: size === 0 ? 5 : random.integer(16, 48 * size),
      kernelSize: size === 0 ? 3 : random.pick([3, 5]),
      stride: size === 0 ? 2 : random.integer(2, 3),
    };
    const { height, width, inChannels, outChannels, kernelSize, stride } = layer;
    const count = (...steps: Conv2dSpec[]) => countInARow(steps, [1, height, width, inChannels]);
    const look = (channels: number) => ({
      inChannels: channels,
      outChannels: channels,
      kernelSize,
      stride,
      groups: channels,
    });
    const mix = { inChannels, outChannels, kernelSize: 1 };
    return {
      inputs: [['layer', layer]],
      expected: {
        standard: count({ inChannels, outChannels, kernelSize, stride }),
        separable: count(look(inChannels), mix),
        extreme: count(mix, look(outChannels)),
      },
    };
  },
};

function countInARow(steps: readonly Conv2dSpec[], inputShape: readonly number[]): Macs {
  let input = inputShape;
  const geometries = steps.map((spec) => {
    const geometry = resolveConv2d({ ...spec, padding: 'same' }, input);
    input = geometry.outputShape;
    return geometry;
  });
  return costOfSteps(geometries).macs;
}
