import type { TrainingSpec } from '../train/training-spec.ts';

/**
 * One way of training for every network of the atlas, so that none is helped: Adam, a rate that rises for 100 steps
 * and falls in a line to nothing.
 */
export const recipe: Omit<TrainingSpec, 'seed'> = {
  optimiser: 'adam',
  schedule: { peak: 0.005, warmUpSteps: 100, decay: 'linear' },
  batchSize: 64,
  epochs: 8,
};
