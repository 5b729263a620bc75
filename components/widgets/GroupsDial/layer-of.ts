import type { GroupsDialState } from '#src/widgets/groups-dial';

/** What the costs depend on but the group count, as a text; times of one layer may be compared with each other. */
export function layerOf({
  inChannels,
  outChannels,
  kernelSize,
  stride,
  padding,
  size,
}: GroupsDialState): string {
  return [inChannels, outChannels, kernelSize, stride, padding, size].join(' ');
}
