import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type InstalledKernels, installKernels } from '#src/kernels/tfjs';
import { hashWeights, performRun, type RunPlace, type RunSpec } from '../index.ts';

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
    network: { block: 'separable', groups: 1, between: 'none', residual: false, stages: 2, width: 4 },
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
    const record = await performRun(place(), spec, { onEpoch: ({ epoch }) => epochs.push(epoch) });
    expect(epochs).toEqual([1, 2]);
    expect(record).toMatchObject({ spec, testAccuracy: record.epochs[1]!.testAccuracy, seconds: 0.5 });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(await performRun(place(), spec)).toEqual(record);
    const other = await performRun(place(), { ...spec, training: { ...spec.training, seed: 2 } });
    expect(other.weightsHash).not.toBe(record.weightsHash);
  });

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
