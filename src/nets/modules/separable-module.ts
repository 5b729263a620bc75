import { buildNet } from '../build-net.ts';
import type { Net } from '../net.ts';
import type { ModuleShape } from './inception-module.ts';

export interface SeparableShape extends ModuleShape {
  readonly outChannels: number;
}

/** A depthwise separable convolution: depthwise, then pointwise, nothing between. [chollet2017, sec. 1.2] */
export function separableModule(
  { inChannels, size, outChannels }: SeparableShape = { inChannels: 728, size: 19, outChannels: 728 },
): Net {
  const source = { key: 'chollet2017', where: 'sec. 1.2' };
  const head = { id: 'separable', title: 'Depthwise separable convolution', source };
  return buildNet({ ...head, inputShape: [1, size, size, inChannels] }, (b) => {
    b.block('depthwise', 'module');
    const x = b.depthwise(b.input, 'depthwise', { kernelSize: 3 });
    b.block('pointwise');
    b.conv(x, 'pointwise', outChannels, { kernelSize: 1 });
  });
}

/** The module of Xception's middle flow: three times ReLU, separable convolution, normalisation; a shortcut around all. [chollet2017, fig. 5] */
export function residualSeparableModule(
  { inChannels, size }: ModuleShape = { inChannels: 728, size: 19 },
): Net {
  const source = { key: 'chollet2017', where: 'fig. 5' };
  const head = { id: 'residual-separable', title: 'Xception module', source };
  return buildNet({ ...head, inputShape: [1, size, size, inChannels] }, (b) => {
    let x = b.input;
    for (let layer = 1; layer <= 3; layer++) {
      b.block(`layer${layer}`, layer === 1 ? 'module' : undefined);
      x = b.activation(x, `sepconv${layer}_act`, 'relu');
      x = b.batchNorm(b.separable(x, `sepconv${layer}`, inChannels, { kernelSize: 3 }), `sepconv${layer}_bn`);
    }
    b.block('add');
    b.add([x, b.input], 'add');
  });
}
