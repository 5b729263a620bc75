import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/**
 * ResNeXt-50 (32x4d): bottlenecks twice as wide inside, whose 3x3 has 32 groups. Layer names are those of torchvision, which
 * has the stride in the 3x3. [xie2017, table 1]
 */
export function resNeXt50(): Net {
  const source = { key: 'xie2017', where: 'table 1' };
  const head = { id: 'resnext-50', title: 'ResNeXt-50 (32×4d)', source } as const;
  return buildNet({ ...head, inputShape: [1, 224, 224, 3] }, (b) => {
    b.block('conv1', 'stem');
    const ring = (width: number) => ({ top: width, right: width, bottom: width, left: width });
    let x = b.conv(b.input, 'conv1', 64, { kernelSize: 7, stride: 2, padding: ring(3) });
    x = b.activation(bn(b, x, 'bn1'), 'relu', 'relu');
    x = b.maxPool(x, 'maxpool', { kernelSize: 3, stride: 2, padding: ring(1) });
    for (const [stage, repeats] of [3, 4, 6, 3].entries()) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const name = `layer${stage + 1}.${repeat}`;
        b.block(name, repeat === 0 ? `layer${stage + 1}` : undefined);
        const stride = repeat === 0 && stage > 0 ? 2 : 1;
        x = resNeXtBlock(b, x, { name, inner: 128 * 2 ** stage, groups: 32, stride });
      }
    }
    b.block('classifier', 'classifier');
    x = b.globalAveragePool(x, 'avgpool');
    b.dense(x, 'fc', 1000, { activation: 'softmax' });
  });
}

interface ResNeXtBlock {
  readonly name: string;
  /** Channels of the grouped 3x3; twice as many leave the block. */
  readonly inner: number;
  readonly groups: number;
  readonly stride: number;
}

/** Pointwise, grouped 3x3, pointwise. [xie2017, fig. 3c] */
export function resNeXtBlock(b: NetBuilder, from: Wire, { name, inner, groups, stride }: ResNeXtBlock): Wire {
  const outChannels = inner * 2;
  let x = bn(b, b.conv(from, `${name}.conv1`, inner, { kernelSize: 1 }), `${name}.bn1`);
  x = b.activation(x, `${name}.relu1`, 'relu');
  const padding = { top: 1, right: 1, bottom: 1, left: 1 };
  x = bn(b, b.conv(x, `${name}.conv2`, inner, { kernelSize: 3, stride, groups, padding }), `${name}.bn2`);
  x = b.activation(x, `${name}.relu2`, 'relu');
  x = bn(b, b.conv(x, `${name}.conv3`, outChannels, { kernelSize: 1 }), `${name}.bn3`);
  const shortcut =
    stride === 1 && from.channels === outChannels
      ? from
      : bn(
          b,
          b.conv(from, `${name}.downsample.0`, outChannels, { kernelSize: 1, stride }),
          `${name}.downsample.1`,
        );
  return b.activation(b.add([x, shortcut], `${name}.add`), `${name}.relu3`, 'relu');
}

const bn = (b: NetBuilder, x: Wire, name: string) => b.batchNorm(x, name, { epsilon: 1e-5 });
