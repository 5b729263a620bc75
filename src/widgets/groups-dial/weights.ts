import type { Conv2dGeometry } from '#src/conv';
import { seededRandom } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';

/** The seed of every connection's kernel. */
export const WEIGHT_SEED = 11;

/**
 * The kernel of the connection from input channel `i` to output channel `o`: K x K normal numbers of the
 * variance that He initialisation gives a standard convolution, 2 / (K * K * inChannels). It depends on the two
 * channels and on nothing else that a reader can turn, so that more groups only cut connections and never
 * change one.
 */
export function connectionKernel(
  i: number,
  o: number,
  kernelSize: number,
  inChannels: number,
): readonly number[] {
  const random = seededRandom(WEIGHT_SEED + 4096 * (i + 64 * o));
  const deviation = Math.sqrt(2 / (kernelSize * kernelSize * inChannels));
  return Array.from({ length: kernelSize * kernelSize }, () => deviation * random.normal());
}

/**
 * The connections that are left in this geometry.
 * @returns HWIO `geometry.weightsShape`, float64
 */
export function dialWeights(geometry: Conv2dGeometry): Tensor {
  const weights = zeros(geometry.weightsShape);
  const [kernelHeight, , inChannelsPerGroup, outChannels] = geometry.weightsShape;
  for (let o = 0; o < outChannels; o++) {
    const firstInput = Math.floor(o / geometry.outChannelsPerGroup) * inChannelsPerGroup;
    for (let i = 0; i < inChannelsPerGroup; i++) {
      const kernel = connectionKernel(firstInput + i, o, kernelHeight, geometry.inputShape[3]);
      kernel.forEach((weight, tap) => {
        weights.data[(tap * inChannelsPerGroup + i) * outChannels + o] = weight;
      });
    }
  }
  return weights;
}
