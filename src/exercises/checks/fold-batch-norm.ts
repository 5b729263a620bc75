import type { Random } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';
import type { CaseSize, ExerciseCheck } from '../exercise-check.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'foldBatchNorm',
  draw(random, size) {
    const kernel =
      size === 0
        ? [1, 1]
        : random.pick([
            [3, 3],
            [1, 3],
            [2, 1],
          ]);
    const inChannels = size === 0 ? 2 : random.integer(3, 3 + size);
    // Never fewer out than in: a factor taken for the wrong side then has a place to be read from.
    const outChannels = inChannels + (size === 0 ? 0 : random.integer(0, 2));
    const weights = drawTensor(random, size, [...kernel, inChannels, outChannels]);
    const norm = drawNorm(random, size, outChannels);
    return {
      inputs: [
        ['weights', weights],
        ['norm', norm],
      ],
      expected: fold(weights, norm),
    };
  },
};

type Norm = ReturnType<typeof drawNorm>;

/** At size 0 each variance and epsilon add up to the square of a power of 2, so that nothing is rounded. */
function drawNorm(random: Random, size: CaseSize, channels: number) {
  const each = (draw: () => number) => Array.from({ length: channels }, draw);
  const number = () => (size === 0 ? random.integer(1, 4) : random.normal());
  return {
    gamma: each(number),
    beta: each(number),
    mean: each(number),
    variance: each(() => (size === 0 ? random.pick([3, 15]) : 0.1 + random.uniform())),
    epsilon: size === 0 ? 1 : 1e-3,
  };
}

/** A factor a channel for the weights; the bias is what the normalisation makes of an answer of 0. */
function fold({ shape, data }: Tensor, { gamma, beta, mean, variance, epsilon }: Norm) {
  const deviation = variance.map((value) => Math.sqrt(value + epsilon));
  const folded = zeros(shape);
  for (let index = 0; index < data.length; index++) {
    const o = index % gamma.length;
    folded.data[index] = (data[index]! * gamma[o]!) / deviation[o]!;
  }
  const bias = gamma.map((scale, o) => (scale * (0 - mean[o]!)) / deviation[o]! + beta[o]!);
  return { weights: folded, bias };
}
