import type { Layer } from './layer.ts';
import type { Net } from './net.ts';

/**
 * The same network with every convolution standard: a separable layer becomes one K x K convolution from its channels in to
 * its channels out, a grouped or depthwise one loses its groups.
 */
export function makeDense(net: Net): Net {
  return { ...net, nodes: net.nodes.map((node) => ({ ...node, layer: toDense(node.layer) })) };
}

function toDense(layer: Layer): Layer {
  if (layer.type === 'conv') return { ...layer, spec: { ...layer.spec, groups: 1 } };
  if (layer.type !== 'separable') return layer;
  const { depthwise, pointwise, bias } = layer;
  return { type: 'conv', spec: { ...depthwise, outChannels: pointwise.outChannels, groups: 1 }, bias };
}
