import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/** Expansion, channels out, repeats, stride of the first, kernel size. [tan2019, table 1] */
const STAGES = [
  [1, 16, 1, 1, 3],
  [6, 24, 2, 2, 3],
  [6, 40, 2, 2, 5],
  [6, 80, 3, 2, 3],
  [6, 112, 3, 1, 5],
  [6, 192, 4, 2, 5],
  [6, 320, 1, 1, 3],
] as const;

/** EfficientNet-B0 as Keras builds it, with the data's mean and variance inside. [tan2019, table 1] */
export function efficientNetB0(): Net {
  const source = { key: 'tan2019', where: 'table 1' };
  const head = { id: 'efficientnet-b0', title: 'EfficientNet-B0', source } as const;
  return buildNet({ ...head, inputShape: [1, 224, 224, 3] }, (b) => {
    b.block('stem', 'stem');
    let x = b.layer(b.input, 'normalization', { type: 'normalization', channels: 3 });
    x = b.conv(x, 'stem_conv', 32, { kernelSize: 3, stride: 2 });
    x = b.activation(b.batchNorm(x, 'stem_bn'), 'stem_activation', 'swish');
    for (const [stage, [expansion, channels, repeats, stride, kernelSize]] of STAGES.entries()) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const name = `block${stage + 1}${'abcd'[repeat]}`;
        b.block(name, repeat === 0 ? `block${stage + 1}` : undefined);
        const step = repeat === 0 ? stride : 1;
        x = mbConv(b, x, { name, expansion, channels, stride: step, kernelSize });
      }
    }
    b.block('top', 'classifier');
    x = b.conv(x, 'top_conv', 1280, { kernelSize: 1 });
    x = b.activation(b.batchNorm(x, 'top_bn'), 'top_activation', 'swish');
    x = b.globalAveragePool(x, 'avg_pool');
    b.dense(x, 'predictions', 1000, { activation: 'softmax' });
  });
}

interface MbConv {
  readonly name: string;
  readonly expansion: number;
  readonly channels: number;
  readonly stride: number;
  readonly kernelSize: number;
}

/** An inverted residual whose middle channels are weighed by squeeze and excitation. */
export function mbConv(
  b: NetBuilder,
  from: Wire,
  { name, expansion, channels, stride, kernelSize }: MbConv,
): Wire {
  let x = from;
  if (expansion > 1) {
    x = b.conv(x, `${name}_expand_conv`, from.channels * expansion, { kernelSize: 1 });
    x = b.activation(b.batchNorm(x, `${name}_expand_bn`), `${name}_expand_activation`, 'swish');
  }
  x = b.depthwise(x, `${name}_dwconv`, { kernelSize, stride });
  x = b.activation(b.batchNorm(x, `${name}_bn`), `${name}_activation`, 'swish');
  let factors = b.globalAveragePool(x, `${name}_se_squeeze`);
  factors = b.conv(factors, `${name}_se_reduce`, Math.max(1, from.channels / 4), {
    kernelSize: 1,
    bias: true,
  });
  factors = b.activation(factors, `${name}_se_reduce_activation`, 'swish');
  factors = b.conv(factors, `${name}_se_expand`, x.channels, { kernelSize: 1, bias: true });
  factors = b.activation(factors, `${name}_se_expand_activation`, 'sigmoid');
  x = b.multiply([x, factors], `${name}_se_excite`);
  x = b.batchNorm(b.conv(x, `${name}_project_conv`, channels, { kernelSize: 1 }), `${name}_project_bn`);
  return stride === 1 && from.channels === channels ? b.add([x, from], `${name}_add`) : x;
}
