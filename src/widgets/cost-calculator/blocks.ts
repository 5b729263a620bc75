import type { Conv2dGeometry } from '#src/conv';

type Place = readonly [x: number, y: number];

/** One filter as a solid: a face of kH x kW taps, and as deep as the channels that it reads. */
export interface FilterSolid {
  readonly index: number;
  readonly group: number;
  readonly front: readonly Place[];
  readonly top: readonly Place[];
  readonly side: readonly Place[];
  /** Lines between the taps of the face. */
  readonly taps: readonly (readonly [Place, Place])[];
}

/** The weights of one convolution, `[kH, kW, inChannels / groups, outChannels]`, as some of its filters. */
export interface WeightBlock {
  readonly shape: readonly [
    kernelHeight: number,
    kernelWidth: number,
    inChannelsPerGroup: number,
    outChannels: number,
  ];
  readonly groups: number;
  /** In the order in which they are drawn: later ones stand before earlier ones. */
  readonly filters: readonly FilterSolid[];
  /** Filters that are not drawn. */
  readonly more: number;
  readonly width: number;
  readonly height: number;
  /** The edge of the face, and how far a solid reaches back, in pixels. */
  readonly edge: number;
  readonly depth: Place;
}

/** So many filters are drawn, spread evenly over all: a group that is there is seen. */
const SHOWN = 8;
/** A tap is so wide, until the face is as wide as it may be. */
const TAP = 13;
const WIDEST = 52;
const GAP = 12;
const GROUP_GAP = 12;

/** To scale in spirit: the face by its taps, the depth by the logarithm of the channels, so that 728 still fits. */
export function toWeightBlock(geometry: Conv2dGeometry): WeightBlock {
  const [kernelHeight, kernelWidth, inChannelsPerGroup, outChannels] = geometry.weightsShape;
  const tap = Math.min(TAP, WIDEST / Math.max(kernelHeight, kernelWidth));
  const edge = tap * kernelWidth;
  const reach = 4 + 8 * Math.log2(inChannelsPerGroup);
  const depth = [reach * 0.8, reach * 0.5] as const;
  const count = Math.min(SHOWN, outChannels);
  const shown = Array.from({ length: count }, (_, place) => Math.floor((place * outChannels) / count));
  const groupOf = (index: number) => Math.floor(index / geometry.outChannelsPerGroup);
  let left = 0;
  const filters = shown.map((index, place) => {
    const group = groupOf(index);
    if (place > 0) left += edge + GAP + (group === groupOf(shown[place - 1]!) ? 0 : GROUP_GAP);
    return toSolid({ index, group, left, top: depth[1], edge, tall: tap * kernelHeight, tap, depth });
  });
  return {
    shape: geometry.weightsShape,
    groups: geometry.groups,
    filters,
    more: outChannels - count,
    width: left + edge + depth[0],
    height: tap * kernelHeight + depth[1],
    edge,
    depth,
  };
}

interface Solid {
  readonly index: number;
  readonly group: number;
  readonly left: number;
  readonly top: number;
  readonly edge: number;
  readonly tall: number;
  readonly tap: number;
  readonly depth: Place;
}

function toSolid({ index, group, left, top, edge, tall, tap, depth }: Solid): FilterSolid {
  const [back, up] = depth;
  const right = left + edge;
  const bottom = top + tall;
  const lines = (extent: number) =>
    Array.from({ length: Math.round(extent / tap) - 1 }, (_, line) => (line + 1) * tap);
  return {
    index,
    group,
    front: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    top: [
      [left, top],
      [left + back, top - up],
      [right + back, top - up],
      [right, top],
    ],
    side: [
      [right, top],
      [right + back, top - up],
      [right + back, bottom - up],
      [right, bottom],
    ],
    taps: [
      ...lines(edge).map(
        (x) =>
          [
            [left + x, top],
            [left + x, bottom],
          ] as const,
      ),
      ...lines(tall).map(
        (y) =>
          [
            [left, top + y],
            [right, top + y],
          ] as const,
      ),
    ],
  };
}

/** PyTorch and ONNX write the same weights with the outputs first. */
export function toOihw([
  kernelHeight,
  kernelWidth,
  inChannels,
  outChannels,
]: WeightBlock['shape']): readonly number[] {
  return [outChannels, inChannels, kernelHeight, kernelWidth];
}
