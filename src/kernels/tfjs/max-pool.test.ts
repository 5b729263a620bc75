import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { installKernels } from './index.ts';

beforeAll(async () => {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('wasm');
  await installKernels(tf);
});

type Case = readonly [
  shape: [number, number, number, number],
  window: number | [number, number],
  stride: number | [number, number],
  pad: 'same' | 'valid',
];
/** Channels that fill vectors and that do not; windows beside each other, over each other and over the border. */
const cases: readonly Case[] = [
  [[2, 8, 8, 4], 2, 2, 'same'],
  [[3, 7, 5, 6], 2, 2, 'same'],
  [[1, 9, 9, 5], 3, 2, 'same'],
  [[2, 6, 7, 8], 3, 1, 'valid'],
  [[1, 8, 9, 3], [2, 3], [3, 1], 'valid'],
];

describe('the gradient of a max pool', () => {
  test.each(cases)(
    'equals what the plain backend has: %j, window %j, stride %j, %s',
    async (shape, ...how) => {
      const random = seededRandom(4);
      const count = shape.reduce((product, size) => product * size, 1);
      const values = Float32Array.from({ length: count }, random.normal);
      const gradient = async (backend: string) => {
        await tf.setBackend(backend);
        return tf.tidy(() => {
          const x = tf.tensor4d(values, shape);
          const pooled = (input: tf.Tensor4D) => tf.maxPool(input, ...how);
          const dy = tf.tensor(
            Float32Array.from({ length: pooled(x).size }, (_, index) => (index % 7) - 3),
            pooled(x).shape,
          );
          return tf
            .grad(pooled as (input: tf.Tensor) => tf.Tensor)(x, dy)
            .dataSync();
        });
      };
      expect(await gradient('wasm')).toEqual(await gradient('cpu'));
    },
  );

  test('where several are the largest it goes to the first, once', async () => {
    await tf.setBackend('wasm');
    const x = tf.zeros([1, 4, 4, 5]) as tf.Tensor4D;
    const dx = tf.grad((input: tf.Tensor) => tf.maxPool(input as tf.Tensor4D, 2, 2, 'valid'))(x);
    const [, height, width, channels] = x.shape;
    const data = dx.dataSync();
    for (let y = 0; y < height; y++) {
      for (let column = 0; column < width; column++) {
        const wanted = y % 2 === 0 && column % 2 === 0 ? 1 : 0;
        expect(data[(y * width + column) * channels], `${y}, ${column}`).toBe(wanted);
      }
    }
    expect(Array.from(data).reduce((sum, value) => sum + value, 0)).toBe(4 * channels);
  });
});
