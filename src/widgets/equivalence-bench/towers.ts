import type { Conv2dSpec } from '#src/conv';
import { type EquivalenceBenchState, IN_CHANNELS } from './fields.ts';

export const KERNEL_SIZE = 3;
/** What the tower that differs has where the others have `KERNEL_SIZE`. */
export const OTHER_KERNEL_SIZE = 5;

/** One tower: a 1 x 1 from the input to `channels` channels, then a K x K from these to as many. */
export interface Tower {
  readonly channels: number;
  readonly kernelSize: number;
}

/** The first tower is the one that differs, where one does. */
export function toTowers({ towers, perTower, change }: EquivalenceBenchState): Tower[] {
  return Array.from({ length: towers }, (_, tower) => {
    const differs = tower === 0;
    return {
      channels: differs && change === 'width' ? 2 * perTower : perTower,
      kernelSize: differs && change === 'kernel' ? OTHER_KERNEL_SIZE : KERNEL_SIZE,
    };
  });
}

/** Channels of the wide 1 x 1, which are also those that come out. */
export function middleChannels(state: EquivalenceBenchState): number {
  return toTowers(state).reduce((sum, { channels }) => sum + channels, 0);
}

/** Half-open ranges of the channels of each tower, in order. */
export function segmentsOf(towers: readonly Tower[]): (readonly [from: number, to: number])[] {
  let from = 0;
  return towers.map(({ channels }) => {
    const segment = [from, from + channels] as const;
    from += channels;
    return segment;
  });
}

/** Which tower a channel of the middle or of the output belongs to, both from 0. */
export function towerOf(channel: number, towers: readonly Tower[]): number {
  return segmentsOf(towers).findIndex(([, to]) => channel < to);
}

/** Whether one grouped convolution can take the segments: it cuts equal ones, and has one kernel size. */
export type Grouping =
  | { readonly kind: 'grouped'; readonly groups: number }
  | { readonly kind: 'unequalSegments'; readonly channels: readonly number[] }
  | { readonly kind: 'unequalKernels'; readonly kernelSizes: readonly number[] };

export function toGrouping(towers: readonly Tower[]): Grouping {
  const kernelSizes = towers.map(({ kernelSize }) => kernelSize);
  const channels = towers.map((tower) => tower.channels);
  if (new Set(kernelSizes).size > 1) return { kind: 'unequalKernels', kernelSizes };
  if (new Set(channels).size > 1) return { kind: 'unequalSegments', channels };
  return { kind: 'grouped', groups: towers.length };
}

export function pointwiseSpec(outChannels: number): Conv2dSpec {
  return { inChannels: IN_CHANNELS, outChannels, kernelSize: 1 };
}

export function spatialSpec(channels: number, kernelSize: number, groups = 1): Conv2dSpec {
  return { inChannels: channels, outChannels: channels, kernelSize, groups, padding: 'same' };
}
