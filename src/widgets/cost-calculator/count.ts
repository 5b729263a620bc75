import { countMacsOnPadding, runCounting, toSteps } from '#src/cost';
import { seededRandom } from '#src/random';
import { type CostCalculatorState, costOf, toSetting } from './definition.ts';

/** More multiply-adds than these would hold up the page while the reference makes them. */
export const COUNTABLE_MACS = 600_000;
const SEED = 7;

export const canCount = (state: CostCalculatorState) => costOf(state).macs <= COUNTABLE_MACS;

/** Multiply-adds counted in a run of the reference, as they grew, and how many of them met a zero of the padding. */
export interface Count {
  /** After each row of the output. */
  readonly grown: readonly number[];
  readonly total: number;
  readonly onPadding: number;
}

/** Runs every step of the layer for real. */
export function countLayer(state: CostCalculatorState): Count {
  const grown: number[] = [];
  let total = 0;
  let onPadding = 0;
  for (const geometry of toSteps(state.operation, toSetting(state))) {
    for (const { macs } of runCounting(geometry, seededRandom(SEED))) {
      total += macs;
      grown.push(total);
    }
    onPadding += countMacsOnPadding(geometry);
  }
  return { grown, total, onPadding };
}

/** The count when `progress`, from 0 to 1, of the run is over. */
export function countAt({ grown }: Count, progress: number): number {
  const rows = Math.round(progress * grown.length);
  return rows === 0 ? 0 : grown[rows - 1]!;
}
