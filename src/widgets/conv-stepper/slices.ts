import { CHANNELS } from './layer.ts';
import type { ConvStepperState } from './state.ts';
import type { Step } from './trace.ts';

/** One place of a filter, beside the pixel that it is multiplied by. */
export interface Cell {
  readonly weight: number;
  readonly value: number;
  /** False where the pixel lies on the padding. */
  readonly inside: boolean;
  readonly done: boolean;
  /** The step that has just been done. */
  readonly lit: boolean;
}

/**
 * The filter of the chosen output channel: for each input channel nine places, row by row; null where this
 * convolution has no weight. A 1 x 1 filter stands in the middle.
 */
export function toSlices(
  { mode, step }: Pick<ConvStepperState, 'mode' | 'step'>,
  steps: readonly Step[],
): (Cell | null)[][] {
  const slices: (Cell | null)[][] = Array.from({ length: CHANNELS }, () => Array(9).fill(null));
  for (const [at, { ky, kx, channel, weight, value, inside }] of steps.entries()) {
    const place = mode === 'pointwise' ? 4 : ky * 3 + kx;
    slices[channel]![place] = { weight, value, inside, done: at < step, lit: at === step - 1 };
  }
  return slices;
}
