import { type Tensor, zeros } from '#src/tensor';
import type { Conv2dGeometry } from './geometry.ts';

/**
 * The standard convolution's weights that compute the same as grouped ones: each group's block stands on the
 * diagonal, everything else is 0.
 * @param weights `geometry.weightsShape`
 * @returns HWIO for groups = 1: `[kH, kW, inChannels, outChannels]`, float64
 */
export function toBlockDiagonal(weights: Tensor, geometry: Conv2dGeometry): Tensor {
  const [kernelHeight, kernelWidth, inChannelsPerGroup, outChannels] = geometry.weightsShape;
  const inChannels = geometry.inputShape[3];
  const dense = zeros([kernelHeight, kernelWidth, inChannels, outChannels]);
  forEachWeight(geometry, (tap, i, channel, o) => {
    dense.data[(tap * inChannels + channel) * outChannels + o] =
      weights.data[(tap * inChannelsPerGroup + i) * outChannels + o]!;
  });
  return dense;
}

/**
 * The other way: what is left of a standard convolution's weights when the connections between groups are cut.
 * @param dense HWIO for groups = 1  @returns `geometry.weightsShape`, float64
 */
export function fromBlockDiagonal(dense: Tensor, geometry: Conv2dGeometry): Tensor {
  const [, , inChannelsPerGroup, outChannels] = geometry.weightsShape;
  const inChannels = geometry.inputShape[3];
  const weights = zeros(geometry.weightsShape);
  forEachWeight(geometry, (tap, i, channel, o) => {
    weights.data[(tap * inChannelsPerGroup + i) * outChannels + o] =
      dense.data[(tap * inChannels + channel) * outChannels + o]!;
  });
  return weights;
}

function forEachWeight(
  geometry: Conv2dGeometry,
  visit: (tap: number, i: number, channel: number, o: number) => void,
): void {
  const [kernelHeight, kernelWidth, inChannelsPerGroup, outChannels] = geometry.weightsShape;
  for (let tap = 0; tap < kernelHeight * kernelWidth; tap++) {
    for (let i = 0; i < inChannelsPerGroup; i++) {
      for (let o = 0; o < outChannels; o++) {
        const group = Math.floor(o / geometry.outChannelsPerGroup);
        visit(tap, i, group * inChannelsPerGroup + i, o);
      }
    }
  }
}
