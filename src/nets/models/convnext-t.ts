import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/** ConvNeXt-T: depthwise 7x7, layer normalisation, and a wide pair of pointwise convolutions. [liu2022, table 9] */
export function convNeXtT(): Net {
  const source = { key: 'liu2022', where: 'table 9' };
  const head = { id: 'convnext-t', title: 'ConvNeXt-T', source } as const;
  return buildNet({ ...head, inputShape: [1, 224, 224, 3] }, (b) => {
    b.block('stem', 'stem');
    let x = b.conv(b.input, 'stem_conv', 96, { kernelSize: 4, stride: 4, padding: 'valid', bias: true });
    x = b.layerNorm(x, 'stem_layernorm');
    for (const [stage, repeats] of [3, 3, 9, 3].entries()) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const name = `stage${stage + 1}_block${repeat + 1}`;
        b.block(name, repeat === 0 ? `stage${stage + 1}` : undefined);
        if (stage > 0 && repeat === 0) {
          x = b.layerNorm(x, `downsampling${stage}_layernorm`);
          const options = { kernelSize: 2, stride: 2, padding: 'valid', bias: true } as const;
          x = b.conv(x, `downsampling${stage}_conv`, 96 * 2 ** stage, options);
        }
        x = convNeXtBlock(b, x, name);
      }
    }
    b.block('classifier', 'classifier');
    x = b.globalAveragePool(x, 'head_gap');
    x = b.layerNorm(x, 'head_layernorm');
    b.dense(x, 'head_dense', 1000, { activation: 'softmax' });
  });
}

/** One activation in the whole block, between the two pointwise steps. [liu2022, fig. 4] */
export function convNeXtBlock(b: NetBuilder, from: Wire, name: string): Wire {
  const { channels } = from;
  let x = b.depthwise(from, `${name}_depthwise_conv`, { kernelSize: 7, bias: true });
  x = b.layerNorm(x, `${name}_layernorm`);
  x = b.conv(x, `${name}_pointwise_conv_1`, channels * 4, { kernelSize: 1, bias: true });
  x = b.activation(x, `${name}_gelu`, 'gelu');
  x = b.conv(x, `${name}_pointwise_conv_2`, channels, { kernelSize: 1, bias: true });
  x = b.layer(x, `${name}_layer_scale`, { type: 'layerScale', channels });
  return b.add([x, from], `${name}_add`);
}
