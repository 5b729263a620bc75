import type { Conv2dGeometry } from '#src/conv';

/** Where each channel stands along an axis from 0 to 1, its middle, and the width of its place. */
export interface ChannelLayout {
  readonly positions: readonly number[];
  readonly pitch: number;
}

/** A gap between groups is this many channel places wide. */
const GAP = 0.75;

/**
 * Channels side by side with a gap between groups. The gaps together take at most a third of the axis, so
 * that many groups still leave room for their channels.
 */
export function layoutChannels(channels: number, groups: number): ChannelLayout {
  const gap = groups > 1 ? Math.min(GAP, channels / 2 / (groups - 1)) : 0;
  const pitch = 1 / (channels + gap * (groups - 1));
  const perGroup = channels / groups;
  const positions = Array.from(
    { length: channels },
    (_, channel) => pitch * (channel + 0.5 + gap * Math.floor(channel / perGroup)),
  );
  return { positions, pitch };
}

/** Between two layouts of the same channels, `progress` from 0 to 1; the newer one when their number differs. */
export function mixLayouts(from: ChannelLayout, to: ChannelLayout, progress: number): ChannelLayout {
  if (from.positions.length !== to.positions.length) return to;
  return {
    positions: to.positions.map((end, index) => {
      const start = from.positions[index]!;
      return start + (end - start) * progress;
    }),
    pitch: from.pitch + (to.pitch - from.pitch) * progress,
  };
}

/** Every connection as `[input, output]`, group by group: what a group's wires and its block of weights are. */
export function connectionsByGroup(geometry: Conv2dGeometry): (readonly [input: number, output: number])[][] {
  const { groups, inChannelsPerGroup, outChannelsPerGroup } = geometry;
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: inChannelsPerGroup * outChannelsPerGroup }, (_, index) => {
      const input = group * inChannelsPerGroup + Math.floor(index / outChannelsPerGroup);
      return [input, group * outChannelsPerGroup + (index % outChannelsPerGroup)] as const;
    }),
  );
}
