import { buildNet, type ConvOptions, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/** Expansion, channels out, repeats, stride of the first. [sandler2018, table 2] */
const STAGES = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;
const BEFORE_STRIDE = { top: 0, right: 1, bottom: 1, left: 0 };

/**
 * MobileNet v2 of width 1 at 224 x 224: inverted residuals, whose narrow ends have no activation. Layer names are those of
 * Keras. [sandler2018, table 2]
 */
export function mobileNetV2(): Net {
  const source = { key: 'sandler2018', where: 'table 2' };
  return buildNet(
    { id: 'mobilenet-v2', title: 'MobileNet v2', source, inputShape: [1, 224, 224, 3] },
    (b) => {
      b.block('Conv1', 'stem');
      let x = b.conv(b.input, 'Conv1', 32, { kernelSize: 3, ...strided(2) });
      x = b.activation(bn(b, x, 'bn_Conv1'), 'Conv1_relu', 'relu6');
      let index = 0;
      for (const [expansion, channels, repeats, stride] of STAGES) {
        for (let repeat = 0; repeat < repeats; repeat++) {
          const name = index === 0 ? 'expanded_conv' : `block_${index}`;
          b.block(name, index === 0 ? 'body' : undefined);
          x = invertedResidual(b, x, { name, expansion, channels, stride: repeat === 0 ? stride : 1 });
          index++;
        }
      }
      b.block('classifier', 'classifier');
      x = bn(b, b.conv(x, 'Conv_1', 1280, { kernelSize: 1 }), 'Conv_1_bn');
      x = b.activation(x, 'out_relu', 'relu6');
      x = b.globalAveragePool(x, 'global_average_pooling2d');
      b.dense(x, 'predictions', 1000, { activation: 'softmax' });
    },
  );
}

interface InvertedResidual {
  readonly name: string;
  /** Channels of the middle over channels in. */
  readonly expansion: number;
  readonly channels: number;
  readonly stride: number;
}

/** Widen by a pointwise step, look around depthwise, narrow without activation; a shortcut where shapes allow. */
export function invertedResidual(
  b: NetBuilder,
  from: Wire,
  { name, expansion, channels, stride }: InvertedResidual,
): Wire {
  let x = from;
  if (expansion > 1) {
    x = b.conv(x, `${name}_expand`, from.channels * expansion, { kernelSize: 1 });
    x = b.activation(bn(b, x, `${name}_expand_BN`), `${name}_expand_relu`, 'relu6');
  }
  x = b.depthwise(x, `${name}_depthwise`, { kernelSize: 3, ...strided(stride) });
  x = b.activation(bn(b, x, `${name}_depthwise_BN`), `${name}_depthwise_relu`, 'relu6');
  x = bn(b, b.conv(x, `${name}_project`, channels, { kernelSize: 1 }), `${name}_project_BN`);
  return stride === 1 && from.channels === channels ? b.add([from, x], `${name}_add`) : x;
}

const bn = (b: NetBuilder, x: Wire, name: string) => b.batchNorm(x, name);

function strided(stride: number): Pick<ConvOptions, 'stride' | 'padding'> {
  return stride === 1 ? {} : { stride, padding: BEFORE_STRIDE };
}
