import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { largestDifference, sizeOf, tensor } from '#src/tensor';
import { conv2dReference, resolveConv2d } from './index.ts';

/** A second opinion on layout, padding and stride: TensorFlow.js on its plain backend, in float32. */
beforeAll(async () => {
  await tf.setBackend('cpu');
});

const random = seededRandom(21);
const normals = (shape: readonly number[]) => ({
  shape,
  data: Float32Array.from({ length: sizeOf(shape) }, random.normal),
});

const sizes = [
  { size: 7, kernelSize: 3, stride: 1 },
  { size: 8, kernelSize: 3, stride: 2 },
  { size: 9, kernelSize: 5, stride: 2 },
  { size: 6, kernelSize: 2, stride: 1 },
  { size: 5, kernelSize: 1, stride: 3 },
] as const;

for (const padding of ['same', 'valid'] as const) {
  test.each(sizes)(`tf.conv2d gives the same numbers, ${padding}: %j`, ({ size, kernelSize, stride }) => {
    const geometry = resolveConv2d({ inChannels: 3, outChannels: 4, kernelSize, stride, padding }, [
      2,
      size,
      size,
      3,
    ]);
    const x = normals(geometry.inputShape);
    const weights = normals(geometry.weightsShape);
    const theirs = tf.conv2d(
      tf.tensor4d(x.data, [2, size, size, 3]),
      tf.tensor4d(weights.data, [kernelSize, kernelSize, 3, 4]),
      stride,
      padding,
    );
    const ours = conv2dReference(x, weights, null, geometry);
    const difference = largestDifference(ours, tensor(theirs.shape, theirs.dataSync() as Float32Array));
    expect(difference).toBeLessThan(1e-4);
  });

  test.each(sizes)(
    `tf.depthwiseConv2d gives the same numbers, ${padding}: %j`,
    ({ size, kernelSize, stride }) => {
      const geometry = resolveConv2d(
        { inChannels: 3, outChannels: 6, kernelSize, stride, padding, groups: 3 },
        [1, size, size, 3],
      );
      const x = normals(geometry.inputShape);
      const weights = normals(geometry.weightsShape);
      // TensorFlow writes [kH, kW, inChannels, depthMultiplier]; output channel q * multiplier + r in both, so
      // the numbers lie in the same order.
      const theirs = tf.depthwiseConv2d(
        tf.tensor4d(x.data, [1, size, size, 3]),
        tf.tensor4d(weights.data, [kernelSize, kernelSize, 3, 2]),
        stride,
        padding,
      );
      const ours = conv2dReference(x, weights, null, geometry);
      const difference = largestDifference(ours, tensor(theirs.shape, theirs.dataSync() as Float32Array));
      expect(difference).toBeLessThan(1e-4);
    },
  );
}
