import type { Affine } from '../fold.ts';

/** y = the sum of all inputs, in their order. */
export function addAll(inputs: readonly Float32Array[], y: Float32Array): void {
  const [first, second, ...rest] = inputs;
  for (let index = 0; index < y.length; index++) y[index] = first![index]! + second![index]!;
  for (const more of rest) for (let index = 0; index < y.length; index++) y[index]! += more[index]!;
}

/** y = x times `factors`, which are of equal shape, or one a channel. */
export function multiply(x: Float32Array, factors: Float32Array, y: Float32Array): void {
  for (let index = 0; index < y.length; index++) y[index] = x[index]! * factors[index % factors.length]!;
}

/** y = factor x + summand, channel by channel. */
export function applyAffine(x: Float32Array, { factor, summand }: Affine, y: Float32Array): void {
  const channels = factor.length;
  for (let index = 0; index < y.length; index++) {
    const channel = index % channels;
    y[index] = x[index]! * factor[channel]! + summand[channel]!;
  }
}

/** Each pixel's channels to mean 0 and variance 1, then gamma x + beta. [ba2016] */
export function normalizeLayer(
  x: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  epsilon: number,
  y: Float32Array,
): void {
  const channels = gamma.length;
  for (let at = 0; at < x.length; at += channels) {
    let mean = 0;
    for (let channel = 0; channel < channels; channel++) mean += x[at + channel]!;
    mean /= channels;
    let variance = 0;
    for (let channel = 0; channel < channels; channel++) variance += (x[at + channel]! - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / channels + epsilon);
    for (let channel = 0; channel < channels; channel++) {
      y[at + channel] = (x[at + channel]! - mean) * factor * gamma[channel]! + beta[channel]!;
    }
  }
}
