import { buildNet } from '../build-net.ts';
import { convNeXtBlock } from '../models/convnext-t.ts';
import { invertedResidual } from '../models/mobilenet-v2.ts';
import { resNeXtBlock } from '../models/resnext-50.ts';
import { shuffleUnit } from '../models/shufflenet-v1.ts';
import type { Net, NetSource } from '../net.ts';
import type { ModuleShape } from './inception-module.ts';

/** One block alone, at a place where its network has it. */
function block(
  id: string,
  title: string,
  source: NetSource,
  { inChannels, size }: ModuleShape,
  write: Parameters<typeof buildNet>[1],
): Net {
  return buildNet({ id, title, source, inputShape: [1, size, size, inChannels] }, (b) => {
    b.block(id, 'module');
    write(b);
  });
}

/** 256 channels, 32 groups of 4: the same shape as in ResNet-50's first stage. [xie2017, fig. 3c] */
export function resNeXtModule({ groups = 32, inner = 128 }: { groups?: number; inner?: number } = {}): Net {
  const source = { key: 'xie2017', where: 'fig. 3' };
  return block('resnext-block', 'ResNeXt block', source, { inChannels: inner * 2, size: 56 }, (b) =>
    resNeXtBlock(b, b.input, { name: 'block', inner, groups, stride: 1 }),
  );
}

/** A unit of stage 2 with g = 3; `shuffle: false` leaves its groups apart. [zhang2018, fig. 2b] */
export function shuffleModule({
  groups = 3,
  channels = 240,
  shuffle = true,
}: {
  groups?: number;
  channels?: number;
  shuffle?: boolean;
} = {}): Net {
  const source = { key: 'zhang2018', where: 'fig. 2' };
  return block('shufflenet-unit', 'ShuffleNet unit', source, { inChannels: channels, size: 28 }, (b) =>
    shuffleUnit(b, b.input, { name: 'unit', outChannels: channels, groups, stride: 1, shuffle }),
  );
}

/** Separable, with normalisation and ReLU6 after both steps. [howard2017, fig. 3] */
export function mobileNetV1Module({ inChannels, size }: ModuleShape = { inChannels: 512, size: 14 }): Net {
  const source = { key: 'howard2017', where: 'fig. 3' };
  return block('mobilenet-v1-block', 'MobileNet v1 block', source, { inChannels, size }, (b) => {
    let x = b.depthwise(b.input, 'depthwise', { kernelSize: 3 });
    x = b.activation(b.batchNorm(x, 'depthwise_bn'), 'depthwise_relu', 'relu6');
    x = b.conv(x, 'pointwise', inChannels, { kernelSize: 1 });
    b.activation(b.batchNorm(x, 'pointwise_bn'), 'pointwise_relu', 'relu6');
  });
}

/** Narrow, wide, narrow: a shortcut between the narrow ends. [sandler2018, fig. 3b] */
export function mobileNetV2Module({ inChannels, size }: ModuleShape = { inChannels: 64, size: 14 }): Net {
  const source = { key: 'sandler2018', where: 'fig. 3' };
  return block('mobilenet-v2-block', 'MobileNet v2 block', source, { inChannels, size }, (b) =>
    invertedResidual(b, b.input, { name: 'block', expansion: 6, channels: inChannels, stride: 1 }),
  );
}

/** Depthwise 7x7, then wide and narrow pointwise. [liu2022, fig. 4] */
export function convNeXtModule({ inChannels, size }: ModuleShape = { inChannels: 96, size: 56 }): Net {
  const source = { key: 'liu2022', where: 'fig. 4' };
  return block('convnext-block', 'ConvNeXt block', source, { inChannels, size }, (b) => {
    convNeXtBlock(b, b.input, 'block');
  });
}
