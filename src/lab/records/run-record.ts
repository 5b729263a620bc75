import type { EpochResult } from '../train/train-network.ts';
import type { RunSpec } from './run-spec.ts';

export const RECORD_VERSION = 1;

/** A run that was made: enough to chart it, and to make it again and see whether the bits are the same. */
export interface RunRecord {
  readonly recordVersion: typeof RECORD_VERSION;
  readonly spec: RunSpec;
  /** Those that a gradient changes. */
  readonly params: number;
  /** Of one image. */
  readonly macs: number;
  readonly epochs: readonly EpochResult[];
  /** After the last epoch, over the whole test set. */
  readonly testAccuracy: number;
  /** See `hashWeights`. */
  readonly weightsHash: string;
  readonly engine: RunEngine;
  readonly seconds: number;
}

/** Where a run was made; other engines may end in other bits. */
export interface RunEngine {
  /** TensorFlow.js' backend. */
  readonly backend: string;
  /** Of the order in which the kernels add up; the same number promises the same bits. */
  readonly kernelsVersion: number;
}
