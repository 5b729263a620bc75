import type { Layer } from './layer.ts';
import type { Net } from './net.ts';

/** For each output channel, which channels of the net's input it can depend on: 1 where it can. */
export type Dependencies = readonly Uint8Array[];

/**
 * What each channel of the last layer can depend on, whatever the weights are: followed through the graph, channel by
 * channel. Places in the picture do not come into it.
 */
export function channelDependencies(net: Net): Dependencies {
  const known = new Map<string, Dependencies>();
  for (const { name, layer, inputs } of net.nodes) {
    known.set(
      name,
      after(
        layer,
        inputs.map((input) => known.get(input)!),
      ),
    );
  }
  return known.get(net.nodes.at(-1)!.name)!;
}

/** The same block `times` in a row: what the last one's channels can depend on. */
export function stackDependencies(block: Dependencies, times: number): Dependencies {
  let stacked = block;
  for (let count = 1; count < times; count++) {
    stacked = block.map((reads) => union(stacked.filter((_, channel) => reads[channel] === 1)));
  }
  return stacked;
}

function after(layer: Layer, inputs: readonly Dependencies[]): Dependencies {
  const first = inputs[0]!;
  switch (layer.type) {
    case 'input':
      return Array.from({ length: layer.channels }, (_, channel) => {
        const own = new Uint8Array(layer.channels);
        own[channel] = 1;
        return own;
      });
    case 'conv':
      return readGroups(first, layer.spec.outChannels, layer.spec.groups ?? 1);
    case 'separable':
      return readGroups(
        readGroups(first, layer.depthwise.outChannels, layer.depthwise.groups ?? 1),
        layer.pointwise.outChannels,
        1,
      );
    case 'dense':
      return readGroups(first, layer.outChannels, 1);
    // A normalisation over channels, and probabilities that sum to 1, look at all of them.
    case 'layerNorm':
      return readGroups(first, first.length, 1);
    case 'activation':
      return layer.kind === 'softmax' ? readGroups(first, first.length, 1) : first;
    case 'add':
    case 'multiply':
      return first.map((_, channel) => union(inputs.map((input) => input[channel]!)));
    case 'concat':
      return inputs.flat();
    case 'slice':
      return first.slice(layer.start, layer.start + layer.count);
    case 'channelShuffle':
      return first.map((_, place) => first[shuffledFrom(place, first.length, layer.groups)]!);
    default:
      return first;
  }
}

/** The channel that a shuffle puts at `place`: [groups, n] transposed to [n, groups]. */
export function shuffledFrom(place: number, channels: number, groups: number): number {
  const perGroup = channels / groups;
  return (place % groups) * perGroup + Math.floor(place / groups);
}

function readGroups(inputs: Dependencies, outChannels: number, groups: number): Dependencies {
  const perGroup = inputs.length / groups;
  const ofGroup = Array.from({ length: groups }, (_, group) =>
    union(inputs.slice(group * perGroup, (group + 1) * perGroup)),
  );
  return Array.from(
    { length: outChannels },
    (_, output) => ofGroup[Math.floor((output * groups) / outChannels)]!,
  );
}

function union(sets: Dependencies): Uint8Array {
  const all = new Uint8Array(sets[0]!.length);
  for (const set of sets)
    for (let channel = 0; channel < all.length; channel++) all[channel]! |= set[channel]!;
  return all;
}
