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
export { KERNELS_VERSION } from './records/kernels-version.ts';
export { performRun, type RunHooks, type RunPlace } from './records/perform-run.ts';
export { RECORD_VERSION, type RunEngine, type RunRecord } from './records/run-record.ts';
export type { DataSpec, RunSpec } from './records/run-spec.ts';
export { hashWeights } from './records/weights-hash.ts';
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
