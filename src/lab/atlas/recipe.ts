import type { RunSpec } from '../records/run-spec.ts';
import type { TrainingSpec } from '../train/training-spec.ts';

/**
 * For each data set one way of training, so that no network is helped: Adam, a rate that rises for 100 steps and falls
 * in a line to nothing. Textures are small and few, and take more epochs.
 */
export const recipes: Readonly<Record<RunSpec['data']['id'], Omit<TrainingSpec, 'seed'>>> = {
  'fashion-mnist': {
    optimiser: 'adam',
    schedule: { peak: 0.005, warmUpSteps: 100, decay: 'linear' },
    batchSize: 32,
    epochs: 8,
  },
  coupled: {
    optimiser: 'adam',
    schedule: { peak: 0.02, warmUpSteps: 100, decay: 'linear' },
    batchSize: 32,
    epochs: 20,
  },
};
