import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type InstalledKernels, installKernels } from '#src/kernels/tfjs';
import {
  type Checkpoint,
  hashWeights,
  packCorrect,
  performRun,
  type RunPlace,
  type RunSpec,
  unpackCorrect,
} from '../index.ts';

const digest = async (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

describe('a hash of weights', () => {
  const weights = new Map([
    ['a/kernel', Float32Array.of(1, 2)],
    ['b/kernel', Float32Array.of(3)],
  ]);

  test('changes with each bit, each name and the order', async () => {
    const hash = await hashWeights(weights, digest);
    const others = [
      [...weights].reverse(),
      [['a/kernel', Float32Array.of(1, 2)] as const, ['c/kernel', Float32Array.of(3)] as const],
      [['a/kernel', Float32Array.of(1, 2 + 2 ** -22)] as const, ['b/kernel', Float32Array.of(3)] as const],
      [['a/kernel', Float32Array.of(1)] as const, ['b/kernel', Float32Array.of(2, 3)] as const],
    ];
    const hashes = await Promise.all(others.map((other) => hashWeights(new Map(other), digest)));
    expect(new Set([hash, ...hashes]).size).toBe(5);
    expect(await hashWeights(weights, digest)).toBe(hash);
  });
});

test('the images that were right come back bit by bit, whatever their number', () => {
  for (const count of [1, 7, 8, 9, 100]) {
    const labels = Uint8Array.from({ length: count }, (_, index) => (index * 7) % 5);
    const classes = labels.map((label, index) => (index % 3 === 0 ? label : label + 1));
    const packed = packCorrect(classes, { count, labels, images: new Uint8Array() });
    const right = Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 1 : 0));
    expect([...unpackCorrect(packed, count)]).toEqual(right);
  }
  expect(() => unpackCorrect('AAAA', 100)).toThrow('3 bytes cannot tell of 100 samples');
});

describe('a run', () => {
  let kernels: InstalledKernels;
  beforeAll(async () => {
    setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
    await tf.setBackend('wasm');
    kernels = await installKernels(tf);
  });
  const spec: RunSpec = {
    data: {
      id: 'coupled',
      seed: 1,
      rank: 1,
      tiedTo: 'input',
      labelNoise: 0,
      trainCount: 256,
      testCount: 100,
    },
    network: {
      block: 'separable',
      groups: 1,
      between: 'none',
      residual: false,
      form: 'staged',
      depth: 2,
      width: 4,
    },
    training: {
      seed: 1,
      optimiser: 'adam',
      schedule: { peak: 0.01, warmUpSteps: 4, decay: 'linear' },
      batchSize: 32,
      epochs: 2,
    },
  };
  const place = (): RunPlace => {
    let time = 0;
    return {
      tf,
      kernels,
      digest,
      now: () => (time += 500),
      loadFashionMnist: () => Promise.reject(new Error('another data set was asked for')),
    };
  };

  test('is a record that JSON holds, and the same record when it is made again', async () => {
    const epochs: number[] = [];
    const outcome = await performRun(place(), spec, { onEpoch: ({ epoch }) => epochs.push(epoch) });
    const { record, classes, weights } = outcome;
    expect(epochs).toEqual([1, 2]);
    expect(record).toMatchObject({
      spec,
      seed: 1,
      testAccuracy: record.epochs[1]!.testAccuracy,
      seconds: 0.5,
    });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(await performRun(place(), spec)).toEqual(outcome);
    expect(await hashWeights(weights, digest)).toBe(record.weightsHash);
    const right = unpackCorrect(record.testCorrect, classes.length);
    expect(right.reduce((sum, each) => sum + each, 0) / classes.length).toBe(record.testAccuracy);
    const { record: other } = await performRun(place(), {
      ...spec,
      training: { ...spec.training, seed: 2 },
    });
    expect(other.weightsHash).not.toBe(record.weightsHash);
  });

  test.each(['adam', 'momentum'] as const)(
    'that goes on from a checkpoint ends in the same bits: %s',
    async (optimiser) => {
      const long: RunSpec = { ...spec, training: { ...spec.training, optimiser, epochs: 4 } };
      const checkpoints: Checkpoint[] = [];
      const { record } = await performRun(place(), long, { onEpoch: (_, save) => checkpoints.push(save()) });
      for (const from of [checkpoints[0]!, checkpoints[2]!]) {
        const resumed = await performRun(place(), long, { from: structuredClone(from) });
        expect({ ...resumed.record, seconds: 0 }).toEqual({ ...record, seconds: 0 });
      }
    },
  );

  test('leaves no tensor behind, also when it is stopped', async () => {
    await performRun(place(), spec);
    const before = tf.memory().numTensors;
    await performRun(place(), spec);
    const stop = new AbortController();
    const stopped = performRun(place(), spec, { onStep: () => stop.abort(), signal: stop.signal });
    await expect(stopped).rejects.toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });
});
