import { type Dataset, type Split, takeBatch } from '../datasets/dataset.ts';
import { sampleOrder } from './sample-order.ts';
import type { Trainer } from './trainer.ts';
import { rateAt, type TrainingSpec } from './training-spec.ts';

/** How many images are classified at once when a network is tested. */
const TEST_BATCH = 250;
/** After an epoch the network is tested on so many test images, the first ones: enough for a curve. */
export const CURVE_TESTS = 2000;

export interface EpochResult {
  /** From 1. */
  readonly epoch: number;
  /** Over the epoch's batches, each before its step. */
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  /** On the first 2,000 test images at most. */
  readonly testAccuracy: number;
}

/** After each step; a caller that awaits lets others have their turn. */
export type OnStep = (progress: {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  /** The accuracy on the first `count` test images as the network is now; changes no bit of what comes after. */
  readonly testOn: (count: number) => number;
}) => unknown;

export interface TrainOptions {
  readonly onStep?: OnStep;
  readonly signal?: AbortSignal;
  /** How many epochs the trainer has behind it. */
  readonly done?: number;
}

/** The loss became infinite or no number: nothing can be learned from there on. */
export class DivergedError extends Error {
  readonly step: number;

  constructor(step: number) {
    super(`the loss is not finite at step ${step}`);
    this.name = 'DivergedError';
    this.step = step;
  }
}

/**
 * Trains epoch by epoch and tests after each. Samples that do not fill a batch wait for another epoch's order.
 * @throws DivergedError, or the signal's reason
 */
export async function* trainNetwork(
  trainer: Trainer,
  data: Dataset,
  spec: TrainingSpec,
  { onStep = () => {}, signal, done = 0 }: TrainOptions = {},
): AsyncGenerator<EpochResult> {
  const { seed, batchSize, epochs, schedule } = spec;
  const perEpoch = Math.floor(data.train.count / batchSize);
  const steps = perEpoch * epochs;
  const testOn = (count: number) => {
    const test = firstOf(data.test, count);
    return accuracyOf(classifyAll(trainer, data, test), test);
  };
  for (let epoch = done; epoch < epochs; epoch++) {
    const order = sampleOrder(data.train.count, seed, epoch);
    let [lossSum, correct] = [0, 0];
    for (let batch = 0; batch < perEpoch; batch++) {
      signal?.throwIfAborted();
      const step = epoch * perEpoch + batch;
      const numbers = order.slice(batch * batchSize, (batch + 1) * batchSize);
      const { images, labels } = takeBatch(data, data.train, numbers);
      const result = trainer.step(images, labels, rateAt(schedule, step, steps));
      if (!Number.isFinite(result.loss)) throw new DivergedError(step);
      lossSum += result.loss;
      correct += result.correct;
      await onStep({ step: step + 1, steps, loss: result.loss, testOn });
    }
    const testAccuracy = testOn(CURVE_TESTS);
    const trained = perEpoch * batchSize;
    yield { epoch: epoch + 1, trainLoss: lossSum / perEpoch, trainAccuracy: correct / trained, testAccuracy };
  }
}

function firstOf(split: Split, count: number): Split {
  return { ...split, count: Math.min(count, split.count) };
}

/** The class that the network gives each sample. */
export function classifyAll(trainer: Trainer, data: Dataset, split: Split): Uint8Array {
  const classes = new Uint8Array(split.count);
  for (let from = 0; from < split.count; from += TEST_BATCH) {
    const count = Math.min(TEST_BATCH, split.count - from);
    const numbers = Array.from({ length: count }, (_, index) => from + index);
    classes.set(trainer.classify(takeBatch(data, split, numbers).images), from);
  }
  return classes;
}

export function accuracyOf(classes: Uint8Array, { labels, count }: Split): number {
  let correct = 0;
  for (let index = 0; index < count; index++) if (classes[index] === labels[index]) correct++;
  return correct / count;
}
