import { convNeXtT } from './models/convnext-t.ts';
import { efficientNetB0 } from './models/efficientnet-b0.ts';
import { inceptionV3 } from './models/inception-v3.ts';
import { mobileNetV1 } from './models/mobilenet-v1.ts';
import { mobileNetV2 } from './models/mobilenet-v2.ts';
import { resNet50 } from './models/resnet-50.ts';
import { resNeXt50 } from './models/resnext-50.ts';
import { shuffleNetV1 } from './models/shufflenet-v1.ts';
import { xception } from './models/xception.ts';
import {
  canonicalInception,
  equivalentInception,
  extremeInception,
  simplifiedInception,
} from './modules/inception-module.ts';
import {
  convNeXtModule,
  mobileNetV1Module,
  mobileNetV2Module,
  resNeXtModule,
  shuffleModule,
} from './modules/later-blocks.ts';
import { residualSeparableModule, separableModule } from './modules/separable-module.ts';
import type { Net } from './net.ts';

/** Whole networks, by id. */
export const models: Readonly<Record<string, () => Net>> = {
  xception,
  'inception-v3': inceptionV3,
  'mobilenet-v1': mobileNetV1,
  'mobilenet-v2': mobileNetV2,
  'resnet-50': resNet50,
  'resnext-50': resNeXt50,
  'shufflenet-v1-g1': () => shuffleNetV1(1),
  'shufflenet-v1-g2': () => shuffleNetV1(2),
  'shufflenet-v1-g3': () => shuffleNetV1(3),
  'shufflenet-v1-g4': () => shuffleNetV1(4),
  'shufflenet-v1-g8': () => shuffleNetV1(8),
  'efficientnet-b0': efficientNetB0,
  'convnext-t': convNeXtT,
};

/** Single modules and blocks, each with channels as its paper or network has them. */
export const modules: Readonly<Record<string, () => Net>> = {
  'inception-module': canonicalInception,
  'simplified-inception': simplifiedInception,
  'equivalent-inception': equivalentInception,
  'extreme-inception': extremeInception,
  separable: separableModule,
  'residual-separable': residualSeparableModule,
  'resnext-block': resNeXtModule,
  'shufflenet-unit': shuffleModule,
  'mobilenet-v1-block': mobileNetV1Module,
  'mobilenet-v2-block': mobileNetV2Module,
  'convnext-block': convNeXtModule,
};
