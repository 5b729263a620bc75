import { makeCoupled } from '../datasets/coupled.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { buildNetwork } from '../networks/build-network.ts';
import { countNetwork } from '../networks/solve-width.ts';
import type { Tf, TrainingKernels } from '../train/forward.ts';
import {
  accuracyOf,
  CURVE_TESTS,
  classifyAll,
  type EpochResult,
  type OnStep,
  trainNetwork,
} from '../train/train-network.ts';
import { createTrainer, type TrainerState } from '../train/trainer.ts';
import { packCorrect } from './correct-bits.ts';
import { KERNELS_VERSION } from './kernels-version.ts';
import { RECORD_VERSION, type RunRecord } from './run-record.ts';
import type { RunSpec } from './run-spec.ts';
import { hashWeights } from './weights-hash.ts';

/** What a run needs of the place it is made in. */
export interface RunPlace {
  readonly tf: Tf;
  readonly kernels: TrainingKernels;
  /** With at least so many of the test images. */
  readonly loadFashionMnist: (testCount: number) => Promise<Dataset>;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** A run between two epochs, from where it can go on: plain data, which structured cloning takes. */
export interface Checkpoint {
  readonly spec: RunSpec;
  readonly epochs: readonly EpochResult[];
  readonly state: TrainerState;
  /** Spent so far. */
  readonly seconds: number;
}

export interface RunHooks {
  readonly onStep?: OnStep;
  /** After each epoch; `save` copies what is needed to go on from there. */
  readonly onEpoch?: (epoch: EpochResult, save: () => Checkpoint) => unknown;
  readonly signal?: AbortSignal;
  /** Where to go on, of the same spec. */
  readonly from?: Checkpoint;
}

/** What a run leaves. */
export interface RunOutcome {
  readonly record: RunRecord;
  /** By `layer/name`, in the network's order. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** The class that the network gives each test image. */
  readonly classes: Uint8Array;
  /** The class that each test image has. */
  readonly labels: Uint8Array;
}

/** Trains as `spec` says, and writes down what came of it. @throws DivergedError, DataFileError, the signal's reason */
export async function performRun(
  { tf, kernels, loadFashionMnist, digest, now }: RunPlace,
  spec: RunSpec,
  { onStep, onEpoch = () => {}, signal, from }: RunHooks = {},
): Promise<RunOutcome> {
  const data = spec.data.id === 'coupled' ? makeCoupled(spec.data) : await loadFashionMnist(CURVE_TESTS);
  const started = now() - 1000 * (from?.seconds ?? 0);
  const spent = () => (now() - started) / 1000;
  const trainer = await createTrainer(tf, kernels, buildNetwork(spec.network, data), spec.training);
  try {
    if (from) trainer.restore(from.state);
    const epochs = [...(from?.epochs ?? [])];
    const hooks = { ...(onStep && { onStep }), ...(signal && { signal }), done: epochs.length };
    for await (const epoch of trainNetwork(trainer, data, spec.training, hooks)) {
      epochs.push(epoch);
      await onEpoch(epoch, () => ({ spec, epochs: [...epochs], state: trainer.save(), seconds: spent() }));
    }
    const isWhole = spec.data.id === 'coupled';
    const { test } = isWhole ? data : await loadFashionMnist(Number.POSITIVE_INFINITY);
    const classes = classifyAll(trainer, data, test);
    const weights = trainer.readWeights();
    const { params, macs } = countNetwork(spec.network, data);
    const record: RunRecord = {
      recordVersion: RECORD_VERSION,
      spec,
      seed: spec.training.seed,
      params,
      macs,
      epochs,
      testAccuracy: accuracyOf(classes, test),
      weightsHash: await hashWeights(weights, digest),
      testCorrect: packCorrect(classes, test),
      kernelsVersion: KERNELS_VERSION,
      backend: tf.getBackend(),
      seconds: spent(),
    };
    return { record, weights, classes, labels: test.labels };
  } finally {
    trainer.dispose();
  }
}
