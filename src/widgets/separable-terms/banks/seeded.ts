import { seededRandom } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';
import type { KernelShape } from './fixed-kernel.ts';

/** The seed of every kernel that is drawn by chance. */
export const KERNEL_SEED = 23;

/** Every weight by itself, from a normal distribution of variance 2 / (K * K * inChannels) (He initialisation). */
export function randomKernel({ kernelSize, inChannels, outChannels }: KernelShape): Tensor {
  const random = seededRandom(KERNEL_SEED);
  const deviation = Math.sqrt(2 / (kernelSize * kernelSize * inChannels));
  const weights = zeros([kernelSize, kernelSize, inChannels, outChannels]);
  return { shape: weights.shape, data: weights.data.map(() => deviation * random.normal()) };
}

/**
 * The sum of `count` separable terms (depthwise, then pointwise) with random numbers; all but the first are multiplied
 * by `strength`. One term is a depthwise separable kernel; more couple space and channels, as many as min(outChannels,
 * K * K) give a kernel like any other.
 */
export function madeKernel(
  { kernelSize, inChannels, outChannels }: KernelShape,
  count: number,
  strength: number,
): Tensor {
  const weights = zeros([kernelSize, kernelSize, inChannels, outChannels]);
  const taps = kernelSize * kernelSize;
  for (let term = 0; term < count; term++) {
    // Its own chance for each term, so that more terms leave the earlier ones as they are.
    const random = seededRandom(KERNEL_SEED + 1000 * (term + 1));
    const factor = (term === 0 ? 1 : strength) * Math.sqrt(2 / (taps * inChannels));
    for (let i = 0; i < inChannels; i++) {
      const spatial = Array.from({ length: taps }, random.normal);
      const mixing = Array.from({ length: outChannels }, random.normal);
      for (let place = 0; place < taps; place++) {
        for (let o = 0; o < outChannels; o++) {
          const index = (place * inChannels + i) * outChannels + o;
          weights.data[index] = weights.data[index]! + factor * spatial[place]! * mixing[o]!;
        }
      }
    }
  }
  return weights;
}
