import type { EpochResult } from '#src/lab';

/** One point of a curve with what the seeds say there. */
export interface CurvePoint {
  readonly epoch: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export type CurveValue = 'testAccuracy' | 'trainAccuracy' | 'trainLoss';

/** The mean over runs, as far as all of them have come, with the ends. */
export function curveOf(runs: readonly (readonly EpochResult[])[], value: CurveValue): CurvePoint[] {
  const started = runs.filter((epochs) => epochs.length > 0);
  if (started.length === 0) return [];
  const length = Math.min(...started.map((epochs) => epochs.length));
  return Array.from({ length }, (_, index) => {
    const values = started.map((epochs) => epochs[index]![value]);
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return { epoch: index + 1, mean, least: Math.min(...values), most: Math.max(...values) };
  });
}
