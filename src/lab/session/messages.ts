import type { Checkpoint, RunOutcome } from '../records/perform-run.ts';
import type { RunSpec } from '../records/run-spec.ts';
import type { EpochResult } from '../train/train-network.ts';

/** Engines of TensorFlow.js, the one with equal bits everywhere first. */
export const labBackends = ['wasm', 'webgl', 'cpu'] as const;
export type LabBackend = (typeof labBackends)[number];

/** What the page asks of the Worker that trains. `id` is the page's, and comes back with every reply. */
export type LabRequest =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly spec: RunSpec;
      readonly backend: LabBackend;
      readonly from?: Checkpoint;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' };

/** Why a run ended without a record; also the key of the reader's sentence. */
export type RunFailure = 'diverged' | 'dataMissing' | 'dataHash' | 'noEngine' | 'broken';

export type LabReply =
  | { readonly kind: 'loading'; readonly id: number; readonly done: number; readonly files: number }
  | { readonly kind: 'started'; readonly id: number; readonly backend: LabBackend }
  /** An engine could not be had, or was lost; `reason` is one English line. The next one follows. */
  | {
      readonly kind: 'lost';
      readonly id: number;
      readonly backend: LabBackend;
      readonly reason: string;
    }
  | {
      readonly kind: 'step';
      readonly id: number;
      readonly step: number;
      readonly steps: number;
      /** Of the last batch. */
      readonly loss: number;
      /** Of training alone, pauses not counted. */
      readonly imagesPerSecond: number;
    }
  /** A look between two epochs, on a few test images. */
  | { readonly kind: 'glance'; readonly id: number; readonly step: number; readonly accuracy: number }
  | {
      readonly kind: 'epoch';
      readonly id: number;
      readonly result: EpochResult;
      readonly checkpoint: Checkpoint;
    }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: RunOutcome }
  | { readonly kind: 'stopped'; readonly id: number }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly failure: RunFailure;
      readonly values: Readonly<Record<string, string | number>>;
    };
