export { changedOutputs } from './changed-outputs.ts';
export { type ChannelDifference, type Comparison, compareOutputs } from './compare.ts';
export { countWeights, PHOTO_SIZE, type WeightCounts } from './count-weights.ts';
export { equivalenceBench } from './definition.ts';
export { type BenchResult, createBenchEngine } from './engine.ts';
export { BREAKS, type EquivalenceBenchState, equivalenceBenchFields, IN_CHANNELS } from './fields.ts';
export { type Convolve, runDense, runSegments, runTowers, runWide } from './forms.ts';
export { type FormLayout, layoutForm, layoutSlabs, mixForms, towersOfMiddle } from './layout.ts';
export { withTexts } from './settle.ts';
export { BENCH_SPRITE_COLUMNS, benchSpriteRows, drawBenchSprite } from './sprite.ts';
export { describeBench, describeChange, type KeyedText } from './texts.ts';
export {
  type Grouping,
  middleChannels,
  segmentsOf,
  type Tower,
  toGrouping,
  toTowers,
  towerOf,
} from './towers.ts';
export { type BenchWeights, benchWeights, changedWeight, slabOrder, toDenseWeights } from './weights.ts';
