import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

export type ShuffleNetGroups = 1 | 2 | 3 | 4 | 8;

/** Channels that leave stage 2 for each group count: more groups, more channels at the same cost. */
const CHANNELS: Readonly<Record<ShuffleNetGroups, number>> = { 1: 144, 2: 200, 3: 240, 4: 272, 8: 384 };

/** ShuffleNet v1 of width 1 at 224 x 224. [zhang2018, table 1] */
export function shuffleNetV1(groups: ShuffleNetGroups): Net {
  const source = { key: 'zhang2018', where: 'table 1' };
  const head = { id: `shufflenet-v1-g${groups}`, title: `ShuffleNet v1 (g = ${groups})`, source };
  return buildNet({ ...head, inputShape: [1, 224, 224, 3] }, (b) => {
    b.block('conv1', 'stem');
    let x = bn(b, b.conv(b.input, 'conv1', 24, { kernelSize: 3, stride: 2 }), 'conv1_bn');
    x = b.activation(x, 'conv1_relu', 'relu');
    x = b.maxPool(x, 'maxpool', { kernelSize: 3, stride: 2, padding: 'same' });
    for (const [index, repeats] of [4, 8, 4].entries()) {
      const stage = index + 2;
      for (let unit = 1; unit <= repeats; unit++) {
        const name = `stage${stage}_unit${unit}`;
        b.block(name, unit === 1 ? `stage${stage}` : undefined);
        const outChannels = CHANNELS[groups] * 2 ** index;
        // The input of stage 2 has too few channels to be grouped. [zhang2018, sec. 3.3]
        const firstGroups = stage === 2 && unit === 1 ? 1 : groups;
        x = shuffleUnit(b, x, { name, outChannels, groups, firstGroups, stride: unit === 1 ? 2 : 1 });
      }
    }
    b.block('classifier', 'classifier');
    x = b.globalAveragePool(x, 'global_pool');
    b.dense(x, 'fc', 1000, { activation: 'softmax' });
  });
}

interface ShuffleUnit {
  readonly name: string;
  readonly outChannels: number;
  readonly groups: number;
  /** Of the first pointwise convolution; default as the other. */
  readonly firstGroups?: number;
  /** At 2 the shortcut is a pooling, concatenated instead of added. */
  readonly stride: 1 | 2;
  /** Default true. */
  readonly shuffle?: boolean;
}

/** Grouped pointwise, shuffle, depthwise, grouped pointwise; no activation after the depthwise step. [zhang2018, fig. 2] */
export function shuffleUnit(
  b: NetBuilder,
  from: Wire,
  { name, outChannels, groups, firstGroups = groups, stride, shuffle = true }: ShuffleUnit,
): Wire {
  const inner = outChannels / 4;
  const last = stride === 2 ? outChannels - from.channels : outChannels;
  let x = b.conv(from, `${name}_gconv1`, inner, { kernelSize: 1, groups: firstGroups });
  x = b.activation(bn(b, x, `${name}_gconv1_bn`), `${name}_gconv1_relu`, 'relu');
  if (shuffle && groups > 1) x = b.channelShuffle(x, `${name}_shuffle`, groups);
  x = bn(b, b.depthwise(x, `${name}_dwconv`, { kernelSize: 3, stride }), `${name}_dwconv_bn`);
  x = bn(b, b.conv(x, `${name}_gconv2`, last, { kernelSize: 1, groups }), `${name}_gconv2_bn`);
  if (stride === 1) return b.activation(b.add([x, from], `${name}_add`), `${name}_relu`, 'relu');
  const pooled = b.averagePool(from, `${name}_pool`, { kernelSize: 3, stride: 2, padding: 'same' });
  return b.activation(b.concat([pooled, x], `${name}_concat`), `${name}_relu`, 'relu');
}

const bn = (b: NetBuilder, x: Wire, name: string) => b.batchNorm(x, name, { epsilon: 1e-5 });
