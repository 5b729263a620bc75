import { buildNet, type ConvOptions, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/** Channels out and stride of the 13 separable layers. The paper prints stride 2 for the last; only 1 fits its 569M. */
const LAYERS = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [512, 1],
  [1024, 2],
  [1024, 1],
] as const;
/** Keras pads strided layers at bottom and right only. */
const BEFORE_STRIDE = { top: 0, right: 1, bottom: 1, left: 0 };

/**
 * MobileNet v1 of width 1 at 224 x 224: batch normalisation and ReLU6 after the depthwise step as after the pointwise one.
 * Layer names are those of Keras. [howard2017, table 1]
 */
export function mobileNetV1(): Net {
  const source = { key: 'howard2017', where: 'table 1' };
  return buildNet(
    { id: 'mobilenet-v1', title: 'MobileNet v1', source, inputShape: [1, 224, 224, 3] },
    (b) => {
      b.block('conv1', 'stem');
      let x = b.conv(b.input, 'conv1', 32, { kernelSize: 3, ...strided(2) });
      x = bnRelu6(b, x, 'conv1');
      for (const [index, [channels, stride]] of LAYERS.entries()) {
        const number = index + 1;
        b.block(`block${number}`, index === 0 ? 'body' : undefined);
        x = bnRelu6(
          b,
          b.depthwise(x, `conv_dw_${number}`, { kernelSize: 3, ...strided(stride) }),
          `conv_dw_${number}`,
        );
        x = bnRelu6(b, b.conv(x, `conv_pw_${number}`, channels, { kernelSize: 1 }), `conv_pw_${number}`);
      }
      b.block('classifier', 'classifier');
      x = b.globalAveragePool(x, 'global_average_pooling2d');
      x = b.conv(x, 'conv_preds', 1000, { kernelSize: 1, bias: true });
      b.activation(x, 'predictions', 'softmax');
    },
  );
}

function strided(stride: number): Pick<ConvOptions, 'stride' | 'padding'> {
  return stride === 1 ? {} : { stride, padding: BEFORE_STRIDE };
}

function bnRelu6(b: NetBuilder, x: Wire, name: string): Wire {
  return b.activation(b.batchNorm(x, `${name}_bn`), `${name}_relu`, 'relu6');
}
