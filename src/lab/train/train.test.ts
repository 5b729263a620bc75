import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type InstalledKernels, installKernels } from '#src/kernels/tfjs';
import { seededRandom } from '#src/random';
import { blockKinds, buildNetwork, type Dataset, type NetworkSpec } from '../index.ts';
import { sampleOrder } from './sample-order.ts';
import { accuracyOf, classifyAll, DivergedError, trainNetwork } from './train-network.ts';
import { createTrainer } from './trainer.ts';
import { rateAt, type TrainingSpec } from './training-spec.ts';

let kernels: InstalledKernels;
beforeAll(async () => {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('wasm');
  kernels = await installKernels(tf);
});

/** Stripes that fall one way or the other: only neighbours tell them apart. */
function stripes(count: number): Dataset {
  const random = seededRandom(2);
  const make = (samples: number) => {
    const images = new Float32Array(samples * 64);
    const labels = Uint8Array.from({ length: samples }, () => random.integer(0, 1));
    for (let sample = 0; sample < samples; sample++) {
      const shift = random.integer(0, 3);
      for (let pixel = 0; pixel < 64; pixel++) {
        const [y, x] = [pixel >> 3, pixel & 7];
        const isBright = (x + (labels[sample] === 1 ? y : 8 - y) + shift) % 4 < 2;
        images[sample * 64 + pixel] = (isBright ? 1 : -1) + 0.5 * random.normal();
      }
    }
    return { count: samples, images, labels };
  };
  const shape = { height: 8, width: 8, channels: 1, classes: 2, offset: 0, scale: 1 };
  return { id: 'stripes', ...shape, train: make(count), test: make(200) };
}

const network: NetworkSpec = {
  block: 'standard',
  groups: 2,
  between: 'none',
  residual: false,
  form: 'staged',
  depth: 2,
  width: 4,
};
const training: TrainingSpec = {
  seed: 1,
  optimiser: 'adam',
  schedule: { peak: 0.01, warmUpSteps: 4, decay: 'linear' },
  batchSize: 32,
  epochs: 6,
};

async function trainOnStripes(spec: NetworkSpec, how: TrainingSpec = training) {
  const data = stripes(480);
  const trainer = await createTrainer(tf, kernels, buildNetwork(spec, data), how);
  const epochs = [];
  for await (const epoch of trainNetwork(trainer, data, how)) epochs.push(epoch);
  const weights = trainer.readWeights();
  const classes = classifyAll(trainer, data, data.test);
  trainer.dispose();
  return { epochs, weights, classes, accuracy: accuracyOf(classes, data.test) };
}

describe('training', () => {
  test.each(blockKinds)('a network of %s blocks learns which way stripes fall', async (block) => {
    for (const [residual, between] of [
      [false, 'none'],
      [true, 'elu'],
    ] as const) {
      const { epochs, accuracy } = await trainOnStripes({ ...network, block, residual, between });
      expect(epochs.at(-1)!.trainLoss).toBeLessThan(epochs[0]!.trainLoss);
      expect(accuracy).toBe(epochs.at(-1)!.testAccuracy);
      expect(accuracy).toBeGreaterThan(0.9);
    }
  });

  test('the same spec ends in the same weights, bit for bit, another seed in others', async () => {
    const [first, again, other] = [
      await trainOnStripes(network),
      await trainOnStripes(network),
      await trainOnStripes(network, { ...training, seed: 2 }),
    ];
    expect(again).toEqual(first);
    expect(other.weights.get('stem/kernel')).not.toEqual(first.weights.get('stem/kernel'));
  });

  test('momentum learns as well', async () => {
    const how = {
      ...training,
      optimiser: 'momentum',
      schedule: { ...training.schedule, peak: 0.05 },
    } as const;
    expect((await trainOnStripes(network, how)).accuracy).toBeGreaterThan(0.9);
  });

  test('leaves as many tensors as there were', async () => {
    await trainOnStripes(network, { ...training, epochs: 1 });
    const before = tf.memory().numTensors;
    await trainOnStripes({ ...network, block: 'separable', residual: true }, { ...training, epochs: 2 });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('200 epochs of 256 images leave tensors, their bytes and the heap where they were after 2', async () => {
    const data = { ...stripes(256), test: stripes(16).test };
    const trainer = await createTrainer(tf, kernels, buildNetwork(network, data), training);
    const seen: { numTensors: number; numBytes: number; heap: number }[] = [];
    const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } };
    for await (const { epoch } of trainNetwork(trainer, data, { ...training, epochs: 200 })) {
      const { numTensors, numBytes } = tf.memory();
      if (epoch === 2 || epoch === 200) seen.push({ numTensors, numBytes, heap: wasm.HEAPU8.length });
    }
    trainer.dispose();
    expect(seen[1]).toEqual(seen[0]);
  }, 60_000);

  test('a loss that is no number any more ends it, with its step', async () => {
    const how = { ...training, schedule: { peak: 3e38, warmUpSteps: 0, decay: 'none' } } as const;
    await expect(trainOnStripes(network, how)).rejects.toBeInstanceOf(DivergedError);
  });

  test('stops when it is told to', async () => {
    const data = stripes(64);
    const trainer = await createTrainer(tf, kernels, buildNetwork(network, data), training);
    const stop = new AbortController();
    let steps = 0;
    const onStep = () => {
      steps++;
      stop.abort(new Error('the reader stopped'));
    };
    const epochs = trainNetwork(trainer, data, training, { onStep, signal: stop.signal });
    await expect(epochs.next()).rejects.toThrow('the reader stopped');
    expect(steps).toBe(1);
    trainer.dispose();
  });
});

test('an order holds every sample once, another in each epoch, the same for a seed', () => {
  const order = sampleOrder(100, 4, 0);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(sampleOrder(100, 4, 0)).toEqual(order);
  expect(sampleOrder(100, 4, 1)).not.toEqual(order);
  expect(sampleOrder(100, 5, 0)).not.toEqual(order);
});

test('the rate rises in a line, falls in a line, and would be nothing one step after the last', () => {
  const schedule = { peak: 0.4, warmUpSteps: 4, decay: 'linear' } as const;
  expect([0, 1, 3, 4].map((step) => rateAt(schedule, step, 12))).toEqual([0.1, 0.2, 0.4, 0.4]);
  expect(rateAt(schedule, 11, 12)).toBeCloseTo(0.05, 12);
  expect(rateAt(schedule, 12, 12)).toBe(0);
  expect(rateAt({ ...schedule, decay: 'none' }, 11, 12)).toBe(0.4);
});
