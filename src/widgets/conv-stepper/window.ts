import type { Conv2dGeometry } from '#src/conv';
import { CHANNELS } from './layer.ts';
import type { OutputNumber } from './trace.ts';

/** What one output number reads: a box of the input (its corner may lie on the padding) and whole channels. */
export interface Window {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
  readonly group: number;
  readonly channels: readonly { readonly channel: number; readonly group: number; readonly read: boolean }[];
}

export function toWindow(geometry: Conv2dGeometry, { row, column, outChannel }: OutputNumber): Window {
  const { kernelSize, stride, padding, inChannelsPerGroup, outChannelsPerGroup } = geometry;
  const group = Math.floor(outChannel / outChannelsPerGroup);
  return {
    top: stride[0] * row - padding.top,
    left: stride[1] * column - padding.left,
    height: kernelSize[0],
    width: kernelSize[1],
    group,
    channels: Array.from({ length: CHANNELS }, (_, channel) => {
      const own = Math.floor(channel / inChannelsPerGroup);
      return { channel, group: own, read: own === group };
    }),
  };
}
