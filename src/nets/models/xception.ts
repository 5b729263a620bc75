import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/**
 * Xception: 36 convolution layers in 14 modules, all but the first and last with a shortcut around them. Layer names are
 * those of Keras. [chollet2017, fig. 5]
 */
export function xception(): Net {
  const source = { key: 'chollet2017', where: 'fig. 5' };
  return buildNet({ id: 'xception', title: 'Xception', source, inputShape: [1, 299, 299, 3] }, (b) => {
    b.block('block1', 'entry');
    let x = convBnRelu(b, b.input, 'block1_conv1', 32, { stride: 2 });
    x = convBnRelu(b, x, 'block1_conv2', 64, {});
    x = downsamplingBlock(b, x, 2, 128, 128, { shortcut: '', isFirst: true });
    x = downsamplingBlock(b, x, 3, 256, 256, { shortcut: '_1' });
    x = downsamplingBlock(b, x, 4, 728, 728, { shortcut: '_2' });
    for (let module = 5; module <= 12; module++) x = middleBlock(b, x, module);
    x = downsamplingBlock(b, x, 13, 728, 1024, { shortcut: '_3', section: 'exit', sum: 'add_11' });
    b.block('block14');
    for (const [index, channels] of [1536, 2048].entries()) {
      const name = `block14_sepconv${index + 1}`;
      x = b.activation(separableBn(b, x, name, channels), `${name}_act`, 'relu');
    }
    b.block('classifier');
    x = b.globalAveragePool(x, 'avg_pool');
    b.dense(x, 'predictions', 1000, { activation: 'softmax' });
  });
}

function convBnRelu(b: NetBuilder, from: Wire, name: string, channels: number, { stride = 1 }): Wire {
  const x = b.conv(from, name, channels, { kernelSize: 3, stride, padding: 'valid' });
  return b.activation(b.batchNorm(x, `${name}_bn`), `${name}_act`, 'relu');
}

function separableBn(b: NetBuilder, from: Wire, name: string, channels: number): Wire {
  return b.batchNorm(b.separable(from, name, channels, { kernelSize: 3 }), `${name}_bn`);
}

interface DownsamplingOptions {
  /** What Keras appends to `conv2d` and `batch_normalization`, which it numbers by itself. */
  readonly shortcut: string;
  /** No activation before the first layer of block 2: block 1 ends with one. */
  readonly isFirst?: boolean;
  readonly section?: string;
  readonly sum?: string;
}

/** Two separable convolutions and a pooling; the shortcut is a strided pointwise convolution. */
function downsamplingBlock(
  b: NetBuilder,
  from: Wire,
  module: number,
  middle: number,
  channels: number,
  { shortcut: suffix, isFirst = false, section, sum }: DownsamplingOptions,
): Wire {
  const block = `block${module}`;
  b.block(block, section);
  const shortcut = b.conv(from, `conv2d${suffix}`, channels, { kernelSize: 1, stride: 2 });
  const residual = b.batchNorm(shortcut, `batch_normalization${suffix}`);
  let x = isFirst ? from : b.activation(from, `${block}_sepconv1_act`, 'relu');
  x = separableBn(b, x, `${block}_sepconv1`, middle);
  x = b.activation(x, `${block}_sepconv2_act`, 'relu');
  x = separableBn(b, x, `${block}_sepconv2`, channels);
  x = b.maxPool(x, `${block}_pool`, { kernelSize: 3, stride: 2, padding: 'same' });
  return b.add([x, residual], sum ?? `add${suffix}`);
}

/** Three separable convolutions of 728 channels around which the input goes unchanged; eight of these in a row. */
function middleBlock(b: NetBuilder, from: Wire, module: number): Wire {
  const block = `block${module}`;
  b.block(block, module === 5 ? 'middle' : undefined);
  let x = from;
  for (let layer = 1; layer <= 3; layer++) {
    x = b.activation(x, `${block}_sepconv${layer}_act`, 'relu');
    x = separableBn(b, x, `${block}_sepconv${layer}`, from.channels);
  }
  return b.add([x, from], `add_${module - 2}`);
}
