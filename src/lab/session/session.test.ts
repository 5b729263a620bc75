import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type InstalledKernels, installKernels } from '#src/kernels/tfjs';
import {
  type Checkpoint,
  createLabSession,
  DataFileError,
  type LabReply,
  type LabSessionPlace,
  type RunPlace,
  type RunSpec,
} from '../index.ts';

let kernels: InstalledKernels;
beforeAll(async () => {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  await tf.setBackend('wasm');
  kernels = await installKernels(tf);
});

const coupled = { id: 'coupled', seed: 1, rank: 1, tiedTo: 'input', labelNoise: 0 } as const;
const spec: RunSpec = {
  data: { ...coupled, trainCount: 320, testCount: 100 },
  network: {
    form: 'stack',
    depth: 1,
    block: 'separable',
    groups: 1,
    between: 'none',
    residual: false,
    width: 8,
  },
  training: {
    seed: 1,
    optimiser: 'adam',
    schedule: { peak: 0.01, warmUpSteps: 4, decay: 'linear' },
    batchSize: 32,
    epochs: 3,
  },
};

/** A place whose clock goes on by `tick` milliseconds at each look. */
const placeOf = (tick: number): RunPlace => {
  let time = 0;
  return {
    tf,
    kernels,
    digest: async () => 'hash',
    now: () => (time += tick),
    loadFashionMnist: () => Promise.reject(new DataFileError('dataMissing', 'train-00.bin', 'gone')),
  };
};

function open(place: Partial<LabSessionPlace> = {}) {
  const replies: LabReply[] = [];
  const session = createLabSession({
    openPlace: async () => placeOf(100),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    post: (reply) => replies.push(reply),
    ...place,
  });
  const kinds = () => replies.map(({ kind }) => kind);
  const of = <Kind extends LabReply['kind']>(kind: Kind) =>
    replies.filter((reply): reply is LabReply & { kind: Kind } => reply.kind === kind);
  return { session, replies, kinds, of };
}

const run = { kind: 'run', id: 7, spec, backend: 'wasm' } as const;

describe('a session of the lab', () => {
  test('tells of the start, of steps, of each epoch, and of what the run left', async () => {
    const { session, replies, kinds, of } = open();
    await session.take(run);
    expect(kinds()[0]).toBe('started');
    expect(kinds().at(-1)).toBe('done');
    expect(of('epoch').map(({ result }) => result.epoch)).toEqual([1, 2, 3]);
    expect(of('step').at(-1)).toMatchObject({ step: 30, steps: 30 });
    expect(of('glance').length).toBeGreaterThan(0);
    for (const { imagesPerSecond } of of('step')) expect(imagesPerSecond).toBeGreaterThan(0);
    expect(replies.every(({ id }) => id === 7)).toBe(true);
  });

  test('glances change no bit, and neither do pauses', async () => {
    const [often, never, paused] = [open(), open({ openPlace: async () => placeOf(0.001) }), open()];
    await often.session.take(run);
    await never.session.take(run);
    const whole = paused.session.take(run);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await paused.session.take({ kind: 'pause' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = paused.replies.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(paused.replies.length).toBe(before);
    expect(paused.kinds()).not.toContain('done');
    await paused.session.take({ kind: 'resume' });
    await whole;
    expect(never.of('glance')).toEqual([]);
    const weights = [often, never, paused].map(({ of }) => of('done')[0]!.outcome.weights);
    expect(weights[1]).toEqual(weights[0]);
    expect(weights[2]).toEqual(weights[0]);
  });

  test('stops between two steps, also when it is paused, and can run again', async () => {
    const { session, of, kinds } = open();
    const stopped = session.take(run);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await session.take({ kind: 'pause' });
    await session.take({ kind: 'stop' });
    await stopped;
    expect(kinds().at(-1)).toBe('stopped');
    await session.take({ ...run, id: 8 });
    expect(of('done').map(({ id }) => id)).toEqual([8]);
  });

  test('says that a loss became no number, and which file of data did not come', async () => {
    const { session, replies } = open();
    const schedule = { peak: 3e38, warmUpSteps: 0, decay: 'none' } as const;
    await session.take({ ...run, spec: { ...spec, training: { ...spec.training, schedule } } });
    expect(replies.at(-1)).toMatchObject({ kind: 'failed', failure: 'diverged' });
    await session.take({ ...run, spec: { ...spec, data: { id: 'fashion-mnist' } } });
    const values = { file: 'train-00.bin' };
    expect(replies.at(-1)).toMatchObject({ kind: 'failed', failure: 'dataMissing', values });
  });

  test('an engine that is not there gives way to the next; without any it says so', async () => {
    const { session, of, kinds } = open({
      openPlace: async (backend) => {
        if (backend === 'webgl') throw new Error('no WebGL here');
        return placeOf(100);
      },
    });
    await session.take({ ...run, backend: 'webgl' });
    expect(of('started').map(({ backend }) => backend)).toEqual(['wasm']);
    expect(kinds().at(-1)).toBe('done');
    const none = open({ openPlace: () => Promise.reject(new Error('nothing works')) });
    await none.session.take(run);
    expect(none.of('lost').map(({ reason }) => reason)).toEqual(new Array(3).fill('nothing works'));
    expect(none.replies.at(-1)).toEqual({ kind: 'failed', id: 7, failure: 'noEngine', values: {} });
  });

  test('a GPU that is lost in the middle costs at most an epoch, and no bit where the next is wasm', async () => {
    const whole = open();
    await whole.session.take(run);
    const lost = open({
      openPlace: async (backend) => {
        const place = placeOf(100);
        if (backend !== 'webgl') return place;
        let steps = 0;
        const batchNormTrain: RunPlace['kernels']['batchNormTrain'] = (...inputs) => {
          if (++steps > 15) throw new Error('CONTEXT_LOST_WEBGL');
          return kernels.batchNormTrain(...inputs);
        };
        return { ...place, kernels: { ...kernels, batchNormTrain } };
      },
    });
    await lost.session.take({ ...run, backend: 'webgl' });
    expect(lost.of('started').map(({ backend }) => backend)).toEqual(['webgl', 'wasm']);
    expect(lost.of('epoch').map(({ result }) => result.epoch)).toEqual([1, 2, 3]);
    expect(lost.of('done')[0]!.outcome.weights).toEqual(whole.of('done')[0]!.outcome.weights);
  });

  test('a run that no engine can finish broke off, though engines were there', async () => {
    const broken = () => {
      throw new Error('out of bounds');
    };
    const { session, replies } = open({
      openPlace: async () => ({ ...placeOf(100), kernels: { ...kernels, batchNormTrain: broken } }),
    });
    await session.take(run);
    expect(replies.at(-1)).toEqual({ kind: 'failed', id: 7, failure: 'broken', values: {} });
  });

  test('goes on from a checkpoint that the page kept', async () => {
    const { session, of } = open();
    await session.take(run);
    const from: Checkpoint = structuredClone(of('epoch')[0]!.checkpoint);
    await session.take({ ...run, id: 9, from });
    expect(of('epoch').map(({ id, result }) => [id, result.epoch])).toEqual([
      [7, 1],
      [7, 2],
      [7, 3],
      [9, 2],
      [9, 3],
    ]);
    const [first, again] = of('done');
    expect(again!.outcome.weights).toEqual(first!.outcome.weights);
  });
});
