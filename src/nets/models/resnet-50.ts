import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

const EPSILON = 1.001e-5;

/**
 * ResNet-50 as Keras builds it: the stride is in the first pointwise convolution of a stage, and convolutions carry a bias
 * although batch normalisation follows. [he2016, table 1]
 */
export function resNet50(): Net {
  const source = { key: 'he2016', where: 'table 1' };
  return buildNet({ id: 'resnet-50', title: 'ResNet-50', source, inputShape: [1, 224, 224, 3] }, (b) => {
    b.block('conv1', 'stem');
    const ring = (width: number) => ({ top: width, right: width, bottom: width, left: width });
    let x = b.conv(b.input, 'conv1_conv', 64, { kernelSize: 7, stride: 2, padding: ring(3), bias: true });
    x = b.activation(b.batchNorm(x, 'conv1_bn', { epsilon: EPSILON }), 'conv1_relu', 'relu');
    x = b.maxPool(x, 'pool1_pool', { kernelSize: 3, stride: 2, padding: ring(1) });
    for (const [stage, repeats] of [3, 4, 6, 3].entries()) {
      for (let repeat = 1; repeat <= repeats; repeat++) {
        const name = `conv${stage + 2}_block${repeat}`;
        b.block(name, repeat === 1 ? `conv${stage + 2}` : undefined);
        x = bottleneck(b, x, name, 64 * 2 ** stage, repeat === 1 && stage > 0 ? 2 : 1, repeat === 1);
      }
    }
    b.block('classifier', 'classifier');
    x = b.globalAveragePool(x, 'avg_pool');
    b.dense(x, 'predictions', 1000, { activation: 'softmax' });
  });
}

/** 1x1 to a quarter, 3x3, 1x1 back; the shortcut is a convolution where the shape changes. */
function bottleneck(
  b: NetBuilder,
  from: Wire,
  name: string,
  channels: number,
  stride: number,
  changesShape: boolean,
): Wire {
  const convBn = (x: Wire, part: number, out: number, kernelSize: number, step = 1) =>
    b.batchNorm(
      b.conv(x, `${name}_${part}_conv`, out, { kernelSize, stride: step, bias: true }),
      `${name}_${part}_bn`,
      { epsilon: EPSILON },
    );
  const shortcut = changesShape ? convBn(from, 0, channels * 4, 1, stride) : from;
  let x = b.activation(convBn(from, 1, channels, 1, stride), `${name}_1_relu`, 'relu');
  x = b.activation(convBn(x, 2, channels, 3), `${name}_2_relu`, 'relu');
  x = b.add([shortcut, convBn(x, 3, channels * 4, 1)], `${name}_add`);
  return b.activation(x, `${name}_out`, 'relu');
}
