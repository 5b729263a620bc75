import { buildNet, type Net, type NetBuilder, type Wire } from '#src/nets';
import type { InputShape, NetworkSpec } from './network-spec.ts';

/** How many blocks each stage has; the last has one, before the mean. */
const BLOCKS_PER_STAGE = 2;

/** The network as data, so that it is counted and shown like any other. No softmax: the loss brings it. */
export function buildNetwork(spec: NetworkSpec, input: InputShape): Net {
  const source = { key: 'chollet2017', where: 'sec. 1' };
  const inputShape = [1, input.height, input.width, input.channels] as const;
  return buildNet({ id: 'lab', title: 'lab', source, inputShape }, (b) => {
    const x = spec.form === 'staged' ? addStages(b, spec) : addStack(b, spec);
    b.block('classifier');
    b.dense(b.globalAveragePool(x, 'mean'), 'classifier', input.classes);
  });
}

function addStages(b: NetBuilder, spec: NetworkSpec): Wire {
  b.block('stem', 'network');
  let x = normalised(b, b.conv(b.input, 'stem', spec.width, { kernelSize: 3 }), 'stem');
  for (let stage = 1; stage <= spec.depth; stage++) {
    b.block(`stage${stage}`);
    x = b.maxPool(x, `pool${stage}`, { kernelSize: 2, stride: 2 });
    const blocks = stage === spec.depth ? 1 : BLOCKS_PER_STAGE;
    for (let block = 1; block <= blocks; block++) {
      x = addBlock(b, x, `stage${stage}_${block}`, spec.width * 2 ** stage, spec);
    }
  }
  return x;
}

function addStack(b: NetBuilder, spec: NetworkSpec): Wire {
  b.block('stack', 'network');
  let x = b.input;
  for (let block = 1; block <= spec.depth; block++) x = addBlock(b, x, `block${block}`, spec.width, spec);
  return b.multiply([x, x], 'square');
}

function addBlock(b: NetBuilder, x: Wire, name: string, outChannels: number, spec: NetworkSpec): Wire {
  const y = b.batchNorm(addConvolutions(b, x, name, outChannels, spec), `${name}_bn`);
  if (!spec.residual) return b.activation(y, `${name}_relu`, 'relu');
  const shortcut =
    x.channels === outChannels
      ? x
      : b.batchNorm(b.conv(x, `${name}_shortcut`, outChannels, { kernelSize: 1 }), `${name}_shortcut_bn`);
  return b.activation(b.add([y, shortcut], `${name}_add`), `${name}_relu`, 'relu');
}

/** The one or two steps that make a block what it is. */
function addConvolutions(b: NetBuilder, x: Wire, name: string, outChannels: number, spec: NetworkSpec): Wire {
  const between = (wire: Wire) =>
    spec.between === 'none' ? wire : b.activation(wire, `${name}_between`, spec.between);
  const spatial = (wire: Wire, channels: number, groups: number) =>
    b.conv(wire, `${name}_3x3`, channels, { kernelSize: 3, groups });
  const pointwise = (wire: Wire) => b.conv(wire, `${name}_1x1`, outChannels, { kernelSize: 1 });
  switch (spec.block) {
    case 'standard':
      return spatial(x, outChannels, 1);
    case 'grouped':
      return spatial(between(pointwise(x)), outChannels, spec.groups);
    case 'extreme':
      return spatial(between(pointwise(x)), outChannels, outChannels);
    case 'separable':
      return pointwise(between(spatial(x, x.channels, x.channels)));
  }
}

function normalised(b: NetBuilder, x: Wire, name: string): Wire {
  return b.activation(b.batchNorm(x, `${name}_bn`), `${name}_relu`, 'relu');
}
