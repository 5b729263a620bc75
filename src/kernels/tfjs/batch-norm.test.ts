import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { type InstalledKernels, installKernels } from './index.ts';

const EPSILON = 0.001;
let engines: Readonly<Record<'kernels' | 'composition', InstalledKernels>>;
beforeAll(async () => {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('cpu');
  const composition = await installKernels({ ...tf, findBackend: () => null } as never);
  await tf.setBackend('wasm');
  engines = { kernels: await installKernels(tf), composition };
});

const random = seededRandom(5);
const normals = (count: number) => Float32Array.from({ length: count }, random.normal);

/** Channels that fill vectors, that do not, and more pixels than a block has. */
const shapes = [
  [2, 3, 2, 3],
  [1, 2, 2, 4],
  [3, 7, 7, 6],
  [2, 12, 13, 9],
  [1, 17, 19, 16],
] as const;

type Vectors = readonly [x: Float32Array, gamma: Float32Array, beta: Float32Array];

/** The formula in float64: the sum of y * dy, and the moments. */
function reference([x, gamma, beta]: Vectors, dy: Float32Array, channels: number, relu: boolean) {
  let sum = 0;
  const pixels = x.length / channels;
  const moments = Array.from({ length: channels }, (_, channel) => {
    let mean = 0;
    let variance = 0;
    for (let index = channel; index < x.length; index += channels) mean += x[index]! / pixels;
    for (let index = channel; index < x.length; index += channels)
      variance += (x[index]! - mean) ** 2 / pixels;
    for (let index = channel; index < x.length; index += channels) {
      const y = ((x[index]! - mean) / Math.sqrt(variance + EPSILON)) * gamma[channel]! + beta[channel]!;
      sum += (relu ? Math.max(0, y) : y) * dy[index]!;
    }
    return { mean, variance };
  });
  return { sum, moments };
}

describe.each(['kernels', 'composition'] as const)('batch normalisation in training, %s', (engine) => {
  test.each([true, false])('moments and gradients are those of the formula, ReLU: %s', (relu) => {
    for (const shape of shapes) {
      const channels = shape[3];
      const count = shape[0] * shape[1] * shape[2] * channels;
      const inputs: Vectors = [
        normals(count).map((value) => 2 * value + 3),
        normals(channels),
        normals(channels),
      ];
      const dy = normals(count);
      const moments: tf.Tensor1D[] = [];
      const gradients = tf.grads((x, gamma, beta) => {
        const { y, mean, variance } = engines[engine].batchNormTrain(
          x as tf.Tensor4D,
          gamma as tf.Tensor1D,
          beta as tf.Tensor1D,
          { epsilon: EPSILON, relu },
        );
        moments.push(mean, variance);
        return tf.sum(tf.mul(y, tf.tensor4d(dy, [...shape])));
      })([tf.tensor4d(inputs[0], [...shape]), tf.tensor1d(inputs[1]), tf.tensor1d(inputs[2])]);
      const expected = reference(inputs, dy, channels, relu);
      expected.moments.forEach(({ mean, variance }, channel) => {
        expect(moments[0]!.dataSync()[channel]).toBeCloseTo(mean, 4);
        expect(moments[1]!.dataSync()[channel]).toBeCloseTo(variance, 4);
      });
      gradients.forEach((gradient, which) => {
        const values = gradient.dataSync();
        // A few of the inputs, all of the vectors.
        const step = which === 0 ? Math.ceil(values.length / 40) : 1;
        for (let index = 0; index < values.length; index += step) {
          const nudged = (by: number) => {
            const moved = inputs.map((input, at) =>
              at === which ? input.map((each, place) => (place === index ? each + by : each)) : input,
            ) as unknown as Vectors;
            return reference(moved, dy, channels, relu).sum;
          };
          const slopes = [nudged(0.002) - nudged(0), nudged(0) - nudged(-0.002)].map((rise) => rise / 0.002);
          // Where a ReLU bends in between, there is no one slope.
          if (Math.abs(slopes[0]! - slopes[1]!) > 0.02) continue;
          expect(Math.abs(values[index]! - slopes[0]!)).toBeLessThan(0.02 + 0.005 * Math.abs(slopes[0]!));
        }
      });
    }
  });
});

test('both engines agree to rounding', () => {
  const shape = [4, 9, 9, 10] as [number, number, number, number];
  const [x, gamma, beta] = [normals(3240), normals(10), normals(10)];
  const [first, second] = (['kernels', 'composition'] as const).map((engine) =>
    engines[engine]
      .batchNormTrain(tf.tensor4d(x, shape), tf.tensor1d(gamma), tf.tensor1d(beta), {
        epsilon: EPSILON,
        relu: true,
      })
      .y.dataSync(),
  );
  const largest = Math.max(...first!.map((value, index) => Math.abs(value - second![index]!)));
  expect(largest).toBeLessThan(1e-5);
});
