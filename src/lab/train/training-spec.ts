/** How a network is trained. The same spec on the same engine ends in the same weights, bit for bit. */
export interface TrainingSpec {
  /** Of the initial weights and of the order of the samples. */
  readonly seed: number;
  readonly optimiser: 'adam' | 'momentum';
  readonly schedule: Schedule;
  readonly batchSize: number;
  readonly epochs: number;
}

/** The learning rate rises in a line to its peak; then it stays, or falls in a line to nothing at the last step. */
export interface Schedule {
  readonly peak: number;
  readonly warmUpSteps: number;
  readonly decay: 'linear' | 'none';
}

/** The rate of step `step`, from 0, of `steps`. Divisions and products only, so that it is the same everywhere. */
export function rateAt({ peak, warmUpSteps, decay }: Schedule, step: number, steps: number): number {
  if (step < warmUpSteps) return (peak * (step + 1)) / warmUpSteps;
  if (decay === 'none') return peak;
  return (peak * (steps - step)) / (steps - warmUpSteps);
}
