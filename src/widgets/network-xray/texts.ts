import type { Anatomy, BlockCard, LayerCard, Measure } from './anatomy.ts';
import { lookedAt, type NetworkXrayState, toAnatomy } from './definition.ts';

/** A sentence by its key in the messages `networkXray`, with the values that fill it. */
export interface KeyedText {
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** A section's name: a word for those that mean something, else the network's own with its number. */
export function nameSection(section: string): KeyedText {
  const known = {
    entry: 'sectionEntry',
    middle: 'sectionMiddle',
    exit: 'sectionExit',
    stem: 'sectionStem',
    body: 'sectionBody',
    classifier: 'sectionClassifier',
  }[section];
  if (known) return { key: known, values: {} };
  const size = /^at(\d+)$/.exec(section);
  if (size) return { key: 'sectionAt', values: { size: Number(size[1]) } };
  return { key: 'sectionOwn', values: { name: section } };
}

/** In percent. */
export const shareOf = (part: { readonly [M in Measure]: number }, { totals }: Anatomy, measure: Measure) =>
  (100 * part[measure]) / totals[measure];

/** What is seen, in one sentence, for those who do not see it. */
export function describeState(state: NetworkXrayState): KeyedText {
  const anatomy = toAnatomy(state);
  const { block, layer } = lookedAt(state);
  if (layer) return describeLayer(layer, anatomy);
  if (block) return describeBlock(block, anatomy);
  const { totals, blocks, net } = anatomy;
  const largest = blocks.reduce((most, next) => (next[state.measure] > most[state.measure] ? next : most));
  return {
    key: state.dense === 'on' ? 'saidDense' : 'saidNet',
    values: {
      title: net.title,
      blocks: blocks.length,
      params: totals.params,
      macs: totals.macs,
      activations: totals.activations,
      largest: largest.name,
      share: shareOf(largest, anatomy, state.measure),
    },
  };
}

export function describeBlock(block: BlockCard, anatomy: Anatomy): KeyedText {
  const [, height, width, channels] = block.outputShape;
  return {
    key: 'saidBlock',
    values: {
      name: block.name,
      layers: block.layers.length,
      params: block.params,
      paramsShare: shareOf(block, anatomy, 'params'),
      macs: block.macs,
      macsShare: shareOf(block, anatomy, 'macs'),
      height,
      width,
      channels,
    },
  };
}

export function describeLayer(layer: LayerCard, anatomy: Anatomy): KeyedText {
  const [, height, width, channels] = layer.outputShape;
  return {
    key: layer.parts.length > 1 ? 'saidSeparable' : 'saidLayer',
    values: {
      name: layer.name,
      params: layer.params,
      share: shareOf(layer, anatomy, 'params'),
      macs: layer.macs,
      height,
      width,
      channels,
      ...(layer.parts.length > 1
        ? { depthwise: layer.parts[0]!.params, pointwise: layer.parts[1]!.params }
        : {}),
    },
  };
}
