import type { Size } from '#src/conv';
import type { ActivationKind, Layer, NetNode, Pooling } from './layer.ts';
import type { Net, NetSection, NetSource } from './net.ts';

/** What a convolution says besides its channels in, which the builder knows. */
export interface ConvOptions {
  readonly kernelSize: Size;
  readonly stride?: Size;
  /** Default `same`, unlike a bare convolution's: nearly every layer of these networks keeps its size. */
  readonly padding?: 'same' | 'valid' | { top: number; right: number; bottom: number; left: number };
  readonly dilation?: Size;
  /** Default 1. */
  readonly groups?: number;
  /** Default false: a batch normalisation usually follows. */
  readonly bias?: boolean;
}

/** Where the next layer reads: the name of a node, and how many channels it gives. */
export interface Wire {
  readonly node: string;
  readonly channels: number;
}

/** Writes a network down node by node. Each method adds one layer and returns the wire that leaves it. */
export interface NetBuilder {
  readonly input: Wire;
  /** Layers added from now on belong to this block; `section` starts a new heading. */
  readonly block: (name: string, section?: string) => void;
  readonly conv: (from: Wire, name: string, outChannels: number, options: ConvOptions) => Wire;
  readonly depthwise: (
    from: Wire,
    name: string,
    options: ConvOptions & { readonly depthMultiplier?: number },
  ) => Wire;
  readonly separable: (from: Wire, name: string, outChannels: number, options: ConvOptions) => Wire;
  readonly batchNorm: (from: Wire, name: string, options?: { scale?: boolean; epsilon?: number }) => Wire;
  readonly layerNorm: (from: Wire, name: string) => Wire;
  readonly activation: (from: Wire, name: string, kind: ActivationKind) => Wire;
  readonly maxPool: (from: Wire, name: string, pooling: Pooling) => Wire;
  readonly averagePool: (from: Wire, name: string, pooling: Pooling) => Wire;
  readonly globalAveragePool: (from: Wire, name: string) => Wire;
  /** With a bias; a classifier's `activation` is part of it. */
  readonly dense: (
    from: Wire,
    name: string,
    outChannels: number,
    options?: { activation?: ActivationKind },
  ) => Wire;
  readonly add: (from: readonly Wire[], name: string) => Wire;
  readonly multiply: (from: readonly [Wire, Wire], name: string) => Wire;
  readonly concat: (from: readonly Wire[], name: string) => Wire;
  readonly slice: (from: Wire, name: string, start: number, count: number) => Wire;
  readonly channelShuffle: (from: Wire, name: string, groups: number) => Wire;
  /** Any layer that needs no more than its input's channels. */
  readonly layer: (from: Wire, name: string, layer: Layer) => Wire;
}

interface NetHead {
  readonly id: string;
  readonly title: string;
  readonly source: NetSource;
  readonly inputShape: Net['inputShape'];
}

/**
 * The network that `write` describes.
 * @throws RangeError when two nodes have one name
 */
export function buildNet(head: NetHead, write: (builder: NetBuilder) => void): Net {
  const nodes: NetNode[] = [];
  const names = new Set<string>();
  const sections: { name: string; blocks: string[] }[] = [];
  let block = 'input';

  function push(name: string, layer: Layer, from: readonly Wire[], channels: number): Wire {
    if (names.has(name)) throw new RangeError(`two nodes have one name: ${name}`);
    names.add(name);
    nodes.push({ name, layer, inputs: from.map(({ node }) => node), block });
    return { node: name, channels };
  }

  const channelsIn = head.inputShape[3];
  const same = (from: Wire, name: string, layer: Layer) => push(name, layer, [from], from.channels);
  const specOf = (from: Wire, outChannels: number, { bias, ...options }: ConvOptions) => ({
    inChannels: from.channels,
    outChannels,
    padding: 'same' as const,
    ...options,
  });

  write({
    input: push('input', { type: 'input', channels: channelsIn }, [], channelsIn),
    block(name, section) {
      block = name;
      if (section !== undefined || sections.length === 0)
        sections.push({ name: section ?? 'net', blocks: [] });
      sections.at(-1)!.blocks.push(name);
    },
    conv(from, name, outChannels, options) {
      const spec = specOf(from, outChannels, options);
      return push(name, { type: 'conv', spec, bias: options.bias ?? false }, [from], outChannels);
    },
    depthwise(from, name, { depthMultiplier = 1, ...options }) {
      const outChannels = from.channels * depthMultiplier;
      const spec = { ...specOf(from, outChannels, options), groups: from.channels };
      return push(name, { type: 'conv', spec, bias: options.bias ?? false }, [from], outChannels);
    },
    separable(from, name, outChannels, options) {
      const depthwise = { ...specOf(from, from.channels, options), groups: from.channels };
      const pointwise = { inChannels: from.channels, outChannels, kernelSize: 1 };
      const bias = options.bias ?? false;
      return push(name, { type: 'separable', depthwise, pointwise, bias }, [from], outChannels);
    },
    batchNorm: (from, name, { scale = true, epsilon = 1e-3 } = {}) =>
      same(from, name, { type: 'batchNorm', channels: from.channels, scale, epsilon }),
    layerNorm: (from, name) =>
      same(from, name, { type: 'layerNorm', channels: from.channels, epsilon: 1e-6 }),
    activation: (from, name, kind) => same(from, name, { type: 'activation', kind }),
    maxPool: (from, name, pooling) => same(from, name, { type: 'maxPool', ...pooling }),
    averagePool: (from, name, pooling) => same(from, name, { type: 'averagePool', ...pooling }),
    globalAveragePool: (from, name) => same(from, name, { type: 'globalAveragePool' }),
    dense(from, name, outChannels, { activation = null }: { activation?: ActivationKind | null } = {}) {
      const layer = {
        type: 'dense',
        inChannels: from.channels,
        outChannels,
        bias: true,
        activation,
      } as const;
      return push(name, layer, [from], outChannels);
    },
    add: (from, name) => push(name, { type: 'add' }, from, from[0]!.channels),
    multiply: (from, name) => push(name, { type: 'multiply' }, from, from[0].channels),
    concat(from, name) {
      const channels = from.reduce((sum, wire) => sum + wire.channels, 0);
      return push(name, { type: 'concat' }, from, channels);
    },
    slice: (from, name, start, count) => push(name, { type: 'slice', start, count }, [from], count),
    channelShuffle: (from, name, groups) => same(from, name, { type: 'channelShuffle', groups }),
    layer: (from, name, layer) => same(from, name, layer),
  });
  return { ...head, nodes, sections: sections as readonly NetSection[] };
}
