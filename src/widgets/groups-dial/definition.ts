import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import { countMacs, countParams, toFlops } from '#src/cost';
import { coursePhotos } from '#src/photo';
import type { WidgetDefinition } from '../definition.ts';
import type { StateOf } from '../fields.ts';

/** 64 channels are as many as wires and maps can still be told apart. */
const channels = { kind: 'integer', default: 16, minimum: 1, maximum: 64 } as const;

export const groupsDialFields = {
  photo: { kind: 'choice', default: 'cat', options: coursePhotos },
  size: { kind: 'choice', default: '96', options: ['96', '224'] as const },
  inChannels: channels,
  outChannels: channels,
  kernelSize: { kind: 'integer', default: 3, minimum: 1, maximum: 11 },
  stride: { kind: 'integer', default: 1, minimum: 1, maximum: 4 },
  padding: { kind: 'choice', default: 'same', options: ['same', 'valid'] as const },
  groups: { kind: 'integer', default: 1, minimum: 1, maximum: 64 },
} as const;

export type GroupsDialState = StateOf<typeof groupsDialFields>;

/** @throws ConvSpecError */
export function toGeometry(state: GroupsDialState): Conv2dGeometry {
  const { inChannels, outChannels, kernelSize, stride, padding, groups } = state;
  const size = Number(state.size);
  return resolveConv2d({ inChannels, outChannels, kernelSize, stride, padding, groups }, [
    1,
    size,
    size,
    inChannels,
  ]);
}

export const groupsDial: WidgetDefinition<typeof groupsDialFields> = {
  name: 'groups-dial',
  fields: groupsDialFields,
  check: (state) => void toGeometry(state),
  measures: {
    groups: (state) => state.groups,
    params: (state) => countParams(toGeometry(state)),
    macs: (state) => countMacs(toGeometry(state)),
    flops: (state) => toFlops(countMacs(toGeometry(state))),
    outHeight: (state) => toGeometry(state).outputShape[1],
    outWidth: (state) => toGeometry(state).outputShape[2],
    inputsPerOutput: (state) => toGeometry(state).inChannelsPerGroup,
  },
};
