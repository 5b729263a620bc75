/** One row of the table: a layer with `same` padding and what is done with it. */
export interface Question {
  readonly operation: 'forward' | 'separable' | 'inputGradient' | 'weightGradient';
  readonly size: number;
  readonly channels: number;
  readonly kernelSize: number;
  readonly groups: number;
}

/** Medians over the rounds. */
export interface Answer extends Question {
  /** Share of the peak of the same round. */
  readonly ofPeak: number;
  readonly peakGigaflops: number;
  readonly milliseconds: Readonly<Record<string, number>>;
  /** How many times as long each contender takes as ours does in the same round. */
  readonly ratios: Readonly<Record<string, number>>;
}
