export {
  bestAccuracy,
  COUPLED_CHANNELS,
  COUPLED_CLASSES,
  COUPLED_SIZE,
  type CoupledOptions,
  makeCoupled,
  teacherWeights,
} from './datasets/coupled.ts';
export { DataFileError, type DataFileErrorCode } from './datasets/data-file-error.ts';
export { type Dataset, type Split, takeBatch } from './datasets/dataset.ts';
export { type FashionMnistOptions, loadFashionMnist } from './datasets/fashion-mnist.ts';
export { type DataManifest, type DataShard, type FileAccess, readShard } from './datasets/shards.ts';
export { buildNetwork } from './networks/build-network.ts';
export { type BlockKind, blockKinds, type InputShape, type NetworkSpec } from './networks/network-spec.ts';
export { type Budget, type CountedNetwork, countNetwork, solveWidth } from './networks/solve-width.ts';
export {
  accuracyOf,
  classifyAll,
  DivergedError,
  type EpochResult,
  type OnStep,
  trainNetwork,
} from './train/train-network.ts';
export { createTrainer, type StepResult, type Trainer } from './train/trainer.ts';
export { rateAt, type Schedule, type TrainingSpec } from './train/training-spec.ts';
