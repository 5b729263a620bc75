import type { EpochResult } from '../train/train-network.ts';
import type { RunSpec } from './run-spec.ts';

export const RECORD_VERSION = 1;

/** A run that was made: enough to chart it, and to make it again and see whether the bits are the same. */
export interface RunRecord {
  readonly recordVersion: typeof RECORD_VERSION;
  readonly spec: RunSpec;
  /** Of the initial weights and of the order of the samples, as in `spec`. */
  readonly seed: number;
  /** Those that a gradient changes. */
  readonly params: number;
  /** Of one image. */
  readonly macs: number;
  readonly epochs: readonly EpochResult[];
  /** After the last epoch, over the whole test set. */
  readonly testAccuracy: number;
  /** See `hashWeights`. */
  readonly weightsHash: string;
  /** Which test images were classified right, a bit each, the first in a byte's lowest place; base64. */
  readonly testCorrect: string;
  /** Of the order in which the kernels add up: on the wasm backend the same number promises the same bits. */
  readonly kernelsVersion: number;
  /** TensorFlow.js' backend. */
  readonly backend: string;
  readonly seconds: number;
}
