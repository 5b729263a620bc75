import type * as core from '@tensorflow/tfjs-core';

export type Tf = typeof core;

/** All axes but the channels. */
const PIXELS = [0, 1, 2];

/** Normalised over all but the channels, and what was subtracted and divided by. */
export interface Normalised {
  readonly y: core.Tensor;
  readonly mean: core.Tensor1D;
  readonly variance: core.Tensor1D;
}

/**
 * Batch normalisation in training (Ioffe and Szegedy 2015), with its gradient in one piece: through the mean and the
 * variance of the batch there are fewer operations than automatic differentiation finds.
 * @param x NHWC
 */
export function normaliseBatch(
  tf: Tf,
  x: core.Tensor4D,
  gamma: core.Tensor1D,
  beta: core.Tensor1D,
  epsilon: number,
): Normalised {
  let moments: Pick<Normalised, 'mean' | 'variance'> | null = null;
  const run = tf.customGrad((...inputs) => {
    const [input, scale, shift, save] = inputs as unknown as [
      core.Tensor4D,
      core.Tensor1D,
      core.Tensor1D,
      core.GradSaveFunc,
    ];
    const count = input.size / scale.size;
    const mean = tf.mean<core.Tensor1D>(input, PIXELS);
    const centred = tf.sub(input, mean);
    const variance = tf.mean<core.Tensor1D>(tf.square(centred), PIXELS);
    const inverse = tf.reciprocal(tf.sqrt(tf.add(variance, epsilon)));
    const standard = tf.mul(centred, inverse);
    moments = { mean: tf.keep(mean), variance: tf.keep(variance) };
    save([standard, inverse, scale]);
    return {
      value: tf.add(tf.mul(standard, scale), shift),
      gradFunc: (dy: core.Tensor, saved: core.Tensor[]) => {
        const [xhat, inv, gain] = saved as [core.Tensor4D, core.Tensor1D, core.Tensor1D];
        const dshift = tf.sum<core.Tensor1D>(dy, PIXELS);
        const dscale = tf.sum<core.Tensor1D>(tf.mul(dy, xhat), PIXELS);
        const along = tf.add(tf.mul(xhat, tf.div(dscale, count)), tf.div(dshift, count));
        return [tf.mul(tf.sub(dy, along), tf.mul(gain, inv)), dscale, dshift];
      },
    };
  });
  const y = run(x, gamma, beta);
  return { y, ...moments! };
}
