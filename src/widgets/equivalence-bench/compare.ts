import { sizeOf, type Tensor, zeros } from '#src/tensor';

export interface ChannelDifference {
  /** The largest |second - first| of the channel. */
  readonly largest: number;
  /** How many of its numbers are not the same. */
  readonly differing: number;
}

export interface Comparison {
  readonly largest: number;
  readonly channels: readonly ChannelDifference[];
  /** second - first, NHWC. */
  readonly difference: Tensor;
}

/** How two outputs of the same shape differ, channel by channel. NaN is a difference. */
export function compareOutputs(first: Tensor, second: Tensor): Comparison {
  const difference = zeros(first.shape);
  const count = first.shape.at(-1)!;
  const channels = Array.from({ length: count }, () => ({ largest: 0, differing: 0 }));
  for (let index = 0; index < sizeOf(first.shape); index++) {
    const by = second.data[index]! - first.data[index]!;
    difference.data[index] = by;
    const channel = channels[index % count]!;
    if (by === 0) continue;
    channel.differing += 1;
    channel.largest = Math.max(channel.largest, Math.abs(by));
  }
  return { largest: Math.max(...channels.map(({ largest }) => largest)), channels, difference };
}
