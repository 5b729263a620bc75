export { buildNet, type ConvOptions, type NetBuilder, type Wire } from './build-net.ts';
export { models, modules } from './catalogue.ts';
export {
  channelDependencies,
  type Dependencies,
  shuffledFrom,
  stackDependencies,
} from './channel-dependencies.ts';
export { convolutionsOf, inferShapes, type NetShapes, poolingGeometry } from './infer-shapes.ts';
export type { ActivationKind, Layer, LayerType, NetNode, Pooling } from './layer.ts';
export { makeDense } from './make-dense.ts';
export { convNeXtT } from './models/convnext-t.ts';
export { efficientNetB0 } from './models/efficientnet-b0.ts';
export { inceptionV3 } from './models/inception-v3.ts';
export { mobileNetV1 } from './models/mobilenet-v1.ts';
export { mobileNetV2 } from './models/mobilenet-v2.ts';
export { resNet50 } from './models/resnet-50.ts';
export { resNeXt50 } from './models/resnext-50.ts';
export { type ShuffleNetGroups, shuffleNetV1 } from './models/shufflenet-v1.ts';
export { xception } from './models/xception.ts';
export {
  canonicalInception,
  canonicalTowers,
  equivalentInception,
  extremeInception,
  type ModuleShape,
  type SegmentedShape,
  simplifiedInception,
  type Tower,
  type TowerStep,
  towersModule,
} from './modules/inception-module.ts';
export {
  convNeXtModule,
  mobileNetV1Module,
  mobileNetV2Module,
  resNeXtModule,
  shuffleModule,
} from './modules/later-blocks.ts';
export { residualSeparableModule, separableModule } from './modules/separable-module.ts';
export { type Net, type NetSection, type NetSource, outputOf } from './net.ts';
export { type ReceptiveField, receptiveFields } from './receptive-field.ts';
export { countNumbers, type LayerWeight, weightsOfLayer } from './weights-of-layer.ts';
