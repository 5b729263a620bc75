import { makeCoupled } from '../datasets/coupled.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { buildNetwork } from '../networks/build-network.ts';
import { countNetwork } from '../networks/solve-width.ts';
import type { Tf, TrainingKernels } from '../train/forward.ts';
import { type EpochResult, type OnStep, trainNetwork } from '../train/train-network.ts';
import { createTrainer } from '../train/trainer.ts';
import { KERNELS_VERSION } from './kernels-version.ts';
import { RECORD_VERSION, type RunRecord } from './run-record.ts';
import type { DataSpec, RunSpec } from './run-spec.ts';
import { hashWeights } from './weights-hash.ts';

/** What a run needs of the place it is made in. */
export interface RunPlace {
  readonly tf: Tf;
  readonly kernels: TrainingKernels;
  readonly loadFashionMnist: () => Promise<Dataset>;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

export interface RunHooks {
  readonly onStep?: OnStep;
  readonly onEpoch?: (epoch: EpochResult) => unknown;
  readonly signal?: AbortSignal;
}

/** Trains as `spec` says, and writes down what came of it. @throws DivergedError, DataFileError, the signal's reason */
export async function performRun(
  { tf, kernels, loadFashionMnist, digest, now }: RunPlace,
  spec: RunSpec,
  { onStep, onEpoch = () => {}, signal }: RunHooks = {},
): Promise<RunRecord> {
  const data = await loadData(spec.data, loadFashionMnist);
  const started = now();
  const trainer = await createTrainer(tf, kernels, buildNetwork(spec.network, data), spec.training);
  try {
    const epochs: EpochResult[] = [];
    const hooks = { ...(onStep && { onStep }), ...(signal && { signal }) };
    for await (const epoch of trainNetwork(trainer, data, spec.training, hooks)) {
      epochs.push(epoch);
      await onEpoch(epoch);
    }
    const { params, macs } = countNetwork(spec.network, data);
    return {
      recordVersion: RECORD_VERSION,
      spec,
      params,
      macs,
      epochs,
      testAccuracy: epochs.at(-1)!.testAccuracy,
      weightsHash: await hashWeights(trainer.readWeights(), digest),
      engine: { backend: tf.getBackend(), kernelsVersion: KERNELS_VERSION },
      seconds: (now() - started) / 1000,
    };
  } finally {
    trainer.dispose();
  }
}

async function loadData(spec: DataSpec, loadFashionMnist: RunPlace['loadFashionMnist']): Promise<Dataset> {
  return spec.id === 'coupled' ? makeCoupled(spec) : loadFashionMnist();
}
