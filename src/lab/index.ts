export {
  ATLAS_SEEDS,
  type AtlasEntry,
  type AtlasSeries,
  atlasSeries,
  nameRun,
  planAtlas,
} from './atlas/plan.ts';
export { recipes } from './atlas/recipe.ts';
export { isSameSpec, isUpToDate, specKey } from './atlas/up-to-date.ts';
export { compareRuns, type Difference, type Interval } from './compare/difference.ts';
export { type Summary, summarise } from './compare/summary.ts';
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
export { inputShapes, testCountOf } from './datasets/input-shape.ts';
export {
  type DataManifest,
  type DataShard,
  type FileAccess,
  readManifest,
  readShard,
} from './datasets/shards.ts';
export { buildNetwork } from './networks/build-network.ts';
export {
  type BlockKind,
  blockKinds,
  type InputShape,
  type NetworkForm,
  type NetworkSpec,
  networkForms,
} from './networks/network-spec.ts';
export { type Budget, type CountedNetwork, countNetwork, solveWidth } from './networks/solve-width.ts';
export { packCorrect, unpackCorrect } from './records/correct-bits.ts';
export { KERNELS_VERSION } from './records/kernels-version.ts';
export {
  type Checkpoint,
  performRun,
  type RunHooks,
  type RunOutcome,
  type RunPlace,
} from './records/perform-run.ts';
export {
  type NamedRecord,
  RecordFileError,
  type RecordFileErrorCode,
  readRecords,
  writeRecords,
} from './records/record-file.ts';
export { RECORD_VERSION, type RunRecord } from './records/run-record.ts';
export type { DataSpec, RunSpec } from './records/run-spec.ts';
export { hashWeights } from './records/weights-hash.ts';
export {
  type LabBackend,
  type LabReply,
  type LabRequest,
  labBackends,
  type RunFailure,
} from './session/messages.ts';
export { createLabSession, type LabSessionPlace } from './session/session.ts';
export {
  accuracyOf,
  CURVE_TESTS,
  classifyAll,
  DivergedError,
  type EpochResult,
  type OnStep,
  trainNetwork,
} from './train/train-network.ts';
export { createTrainer, type StepResult, type Trainer, type TrainerState } from './train/trainer.ts';
export { rateAt, type Schedule, type TrainingSpec } from './train/training-spec.ts';
