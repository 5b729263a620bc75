import * as tf from '@tensorflow/tfjs-core';
import { createBatchNorm } from '../../src/kernels/tfjs/batch-norm.ts';
import type { BatchNormTrain } from '../../src/kernels/tfjs/index.ts';
import type { TrainingKernels } from '../../src/lab/train/forward.ts';

/** TensorFlow.js' own kernel under a name of its own, before ours takes its place. */
const PEER_MAX_POOL_GRADIENT = 'PeerMaxPoolGradient';

/** To be called before our kernels are installed. */
export function keepPeerKernels(): void {
  const { kernelFunc } = tf.getKernel('MaxPoolGrad', 'wasm')!;
  tf.registerKernel({ kernelName: PEER_MAX_POOL_GRADIENT, backendName: 'wasm', kernelFunc });
}

/**
 * Training on TensorFlow.js' wasm backend as far as its own operations go. It has no gradient of convolution there:
 * these are the fastest compositions that were found. The input gradient is a convolution of dy with flipped weights, the
 * weight gradient one with batch and channels in each other's place, a 1 x 1 two matrix products, a depthwise weight
 * gradient nine products and sums.
 */
export const composed: TrainingKernels = {
  groupedConv2d: (x, weights, { groups = 1 } = {}) => {
    const [kernelSize, , perGroup, outChannels] = weights.shape;
    if (kernelSize === 1 && groups === 1) return pointwise(x, weights);
    if (perGroup === 1 && groups === outChannels) return depthwise(x, weights);
    if (groups === 1) return standard(x, weights);
    const [inputs, filters] = [tf.split(x, groups, 3), tf.split(weights, groups, 3)];
    return tf.concat(
      inputs.map((input, group) => standard(input, filters[group]!)),
      3,
    );
  },
  batchNormTrain: createBatchNorm(tf, false) as BatchNormTrain,
};

type Grad = (dy: tf.Tensor, saved: tf.Tensor[]) => tf.Tensor[];

function custom(
  forward: (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor4D,
  gradFunc: Grad,
): (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor4D {
  return tf.customGrad((...inputs) => {
    const [x, w, save] = inputs as unknown as [tf.Tensor4D, tf.Tensor4D, tf.GradSaveFunc];
    save([x, w]);
    return { value: forward(x, w), gradFunc };
  }) as (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor4D;
}

const standard = custom(
  (x, w) => tf.conv2d(x, w, 1, 'same'),
  (dy, saved) => {
    const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
    const flipped = tf.transpose(tf.reverse(w, [0, 1]), [0, 1, 3, 2]);
    const dx = tf.conv2d(dy as tf.Tensor4D, flipped as tf.Tensor4D, 1, 'same');
    const swapped = tf.conv2d(
      tf.transpose(padded(x), [3, 1, 2, 0]) as tf.Tensor4D,
      tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D,
      1,
      'valid',
    );
    return [dx, tf.transpose(swapped, [1, 2, 0, 3])];
  },
);

const pointwise = custom(
  (x, w) => tf.conv2d(x, w, 1, 'same'),
  (dy, saved) => {
    const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
    const [, , inChannels, outChannels] = w.shape;
    const [pixels, gradient] = [tf.reshape(x, [-1, inChannels]), tf.reshape(dy, [-1, outChannels])];
    const matrix = tf.reshape(w, [inChannels, outChannels]);
    return [
      tf.reshape(tf.matMul(gradient, matrix, false, true), x.shape),
      tf.reshape(tf.matMul(pixels, gradient, true), w.shape),
    ];
  },
);

const depthwise = custom(
  (x, w) => tf.depthwiseConv2d(x, byChannel(w), 1, 'same'),
  (dy, saved) => {
    const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
    const dx = tf.depthwiseConv2d(
      dy as tf.Tensor4D,
      tf.reverse(byChannel(w), [0, 1]) as tf.Tensor4D,
      1,
      'same',
    );
    const around = padded(x);
    const taps = Array.from({ length: 9 }, (_, tap) =>
      tf.sum(tf.mul(tf.slice(around, [0, Math.floor(tap / 3), tap % 3, 0], dy.shape), dy), [0, 1, 2]),
    );
    return [dx, tf.reshape(tf.stack(taps), w.shape)];
  },
);

/** [3, 3, 1, channels] as TensorFlow.js has depthwise filters: [3, 3, channels, 1]. */
const byChannel = (w: tf.Tensor4D) => tf.reshape(w, [3, 3, w.shape[3], 1]) as tf.Tensor4D;
const padded = (x: tf.Tensor4D) =>
  tf.pad(x, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]) as tf.Tensor4D;

/** `maxPool` of `tf` with the gradient that TensorFlow.js brings. */
export const peerTensorFlow = {
  ...tf,
  maxPool: (x: tf.Tensor4D, filterSize: number, strides: number, pad: 'same') =>
    tf.customGrad((...inputs) => {
      const [input, save] = inputs as unknown as [tf.Tensor4D, tf.GradSaveFunc];
      const output = tf.maxPool(input, filterSize, strides, pad);
      save([input, output]);
      return {
        value: output,
        gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) =>
          tf.engine().runKernel(PEER_MAX_POOL_GRADIENT, { dy, input: saved[0]!, output: saved[1]! }, {
            filterSize,
            strides,
            pad,
          } as never) as tf.Tensor,
      };
    })(x),
} as unknown as typeof tf;
