import * as tf from '@tensorflow/tfjs-core';
import type { Conv2dGeometry } from '../../src/conv/index.ts';
import type { Contender } from './interleave.ts';
import { tf4 } from './numbers.ts';

/** TensorFlow.js in one call that must not leave tensors behind. */
export const tidy = (f: () => tf.Tensor) => () => {
  f().dispose();
};

/** Split, convolve, join: what TensorFlow.js offers for groups; and all groups as one block-diagonal convolution. */
export function tensorFlowForward(geometry: Conv2dGeometry): Record<string, Contender> {
  const { groups, inputShape, weightsShape, kernelSize } = geometry;
  const channels = inputShape[3];
  const x = tf4(inputShape);
  if (groups === 1) {
    const w = tf4(weightsShape);
    return { tensorFlow: tidy(() => tf.conv2d(x, w, 1, 'same')) };
  }
  if (groups === channels) {
    const w = tf4([...kernelSize, channels, 1]);
    return { tensorFlow: tidy(() => tf.depthwiseConv2d(x, w, 1, 'same')) };
  }
  const parts = tf.split(tf4(weightsShape), groups, 3) as tf.Tensor4D[];
  const dense = tf4([...kernelSize, channels, channels]);
  return {
    tensorFlow: tidy(() =>
      tf.tidy(() =>
        tf.concat(
          (tf.split(x, groups, 3) as tf.Tensor4D[]).map((part, group) =>
            tf.conv2d(part, parts[group]!, 1, 'same'),
          ),
          3,
        ),
      ),
    ),
    // The weights between groups are zeros; any numbers take the same time.
    tensorFlowDense: tidy(() => tf.conv2d(x, dense, 1, 'same')),
  };
}

/** The convolutions by which TensorFlow.js can express a gradient, and what its backend registers. */
export function tensorFlowGradient(geometry: Conv2dGeometry, operation: string): Record<string, Contender> {
  const { groups } = geometry;
  const kernelSize = geometry.kernelSize[0];
  const channels = geometry.inputShape[3];
  const [x, dy] = [tf4(geometry.inputShape), tf4(geometry.outputShape)];
  const dyParts = tf.split(dy, groups, 3) as tf.Tensor4D[];
  const xParts = tf.split(x, groups, 3) as tf.Tensor4D[];
  const pad = (kernelSize - 1) / 2;
  // Flipped beforehand, which flatters the peer: while training the weights change at every step.
  const flipped = tf.split(
    tf4([kernelSize, kernelSize, channels / groups, channels]),
    groups,
    3,
  ) as tf.Tensor4D[];
  const filter = tf4(geometry.weightsShape);
  const attributes = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', inputShape: geometry.inputShape };
  /** The weight gradient as a convolution whose batch and channel axes have changed places. */
  const swapped = (a: tf.Tensor4D, b: tf.Tensor4D) =>
    tf.transpose(
      tf.conv2d(
        tf.transpose(
          tf.pad(a, [
            [0, 0],
            [pad, pad],
            [pad, pad],
            [0, 0],
          ]),
          [3, 1, 2, 0],
        ),
        tf.transpose(b, [1, 2, 0, 3]),
        1,
        'valid',
      ),
      [1, 2, 0, 3],
    );
  return operation === 'inputGradient'
    ? {
        tensorFlow: tidy(() =>
          tf.tidy(() =>
            tf.concat(
              dyParts.map((part, group) => tf.conv2d(part, flipped[group]!, 1, 'same')),
              3,
            ),
          ),
        ),
        ...(groups === 1 && {
          tensorFlowKernel: tidy(
            () =>
              tf.engine().runKernel('PeerInputGradient', { dy, filter }, attributes as never) as tf.Tensor,
          ),
        }),
      }
    : {
        tensorFlow: tidy(() =>
          tf.tidy(() =>
            tf.concat(
              xParts.map((part, group) => swapped(part, dyParts[group]!)),
              3,
            ),
          ),
        ),
      };
}
