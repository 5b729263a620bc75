import type { Conv2dGeometry } from '#src/conv';

/** One channel the reader points at. */
export interface ChannelReference {
  readonly side: 'in' | 'out';
  readonly channel: number;
}

/** What a channel is wired to: its group, and the half-open ranges of channels of that group that touch it. */
export interface ChannelLinks {
  readonly group: number;
  readonly inputs: readonly [from: number, to: number];
  readonly outputs: readonly [from: number, to: number];
}

/** An output channel reads all inputs of its group; an input channel is read by all outputs of its group. */
export function linkedChannels({ side, channel }: ChannelReference, geometry: Conv2dGeometry): ChannelLinks {
  const { inChannelsPerGroup, outChannelsPerGroup } = geometry;
  const group = Math.floor(channel / (side === 'in' ? inChannelsPerGroup : outChannelsPerGroup));
  const inputs = [group * inChannelsPerGroup, (group + 1) * inChannelsPerGroup] as const;
  const outputs = [group * outChannelsPerGroup, (group + 1) * outChannelsPerGroup] as const;
  return side === 'in'
    ? { group, inputs: [channel, channel + 1], outputs }
    : { group, inputs, outputs: [channel, channel + 1] };
}

/** How many weights touch the channel, of how many. */
export function connectionsOf(reference: ChannelReference, geometry: Conv2dGeometry): number {
  const { inputs, outputs } = linkedChannels(reference, geometry);
  const [kernelHeight, kernelWidth] = geometry.kernelSize;
  return kernelHeight * kernelWidth * (inputs[1] - inputs[0]) * (outputs[1] - outputs[0]);
}
