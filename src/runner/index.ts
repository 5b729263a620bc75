export { type NamedClass, nameClasses } from './class-names.ts';
export { type ColourRange, toNetInput } from './photo-input.ts';
export {
  createRunner,
  type Runner,
  type RunnerOptions,
  type RunOptions,
  type RunResult,
  type StepTime,
} from './runner.ts';
export { type FileLayer, matchLayers } from './weight-files/match-layers.ts';
export { readKerasFile } from './weight-files/read-keras-file.ts';
export { readShards, type ShardManifest, toShards } from './weight-files/shards.ts';
export { WeightFileError, type WeightFileErrorCode } from './weight-files/weight-file-error.ts';
export { type LayerWeights, seededWeights, type WeightSource } from './weights.ts';
