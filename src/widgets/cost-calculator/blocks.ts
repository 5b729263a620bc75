import type { Conv2dGeometry } from '#src/conv';

/** One filter among those drawn, and where it stands. */
export interface FilterPlace {
  readonly index: number;
  readonly group: number;
  readonly left: number;
}

/** A filter as a solid, its face's upper left corner at 0, 0: outlines as SVG paths. */
export interface FilterSolid {
  readonly front: string;
  readonly top: string;
  readonly side: string;
  /** Lines between the taps of the face. */
  readonly taps: string;
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
  /** All of a size. In the order in which they are drawn: later ones stand before earlier ones. */
  readonly filters: readonly FilterPlace[];
  readonly solid: FilterSolid;
  /** Filters that are not drawn. */
  readonly more: number;
  readonly width: number;
  readonly height: number;
  /** How far a solid reaches back, to the right and up, in pixels. */
  readonly depth: readonly [right: number, up: number];
}

/** So many filters are drawn. */
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
  const face = [tap * kernelWidth, tap * kernelHeight] as const;
  const reach = 4 + 8 * Math.log2(inChannelsPerGroup);
  const depth = [reach * 0.8, reach * 0.5] as const;
  const count = Math.min(SHOWN, outChannels);
  let left = 0;
  let before = 0;
  const filters = Array.from({ length: count }, (_, place) => {
    // Neighbouring groups where there are many, so that their colours differ; else filters from all over.
    const index =
      geometry.groups > SHOWN
        ? place * geometry.outChannelsPerGroup
        : Math.floor((place * outChannels) / count);
    const group = Math.floor(index / geometry.outChannelsPerGroup);
    if (place > 0) left += face[0] + GAP + (group === before ? 0 : GROUP_GAP);
    before = group;
    return { index, group, left: rounded(left) };
  });
  return {
    shape: geometry.weightsShape,
    groups: geometry.groups,
    filters,
    solid: toSolid(face, depth, [kernelWidth, kernelHeight]),
    more: outChannels - count,
    width: rounded(left + face[0] + depth[0]),
    height: rounded(face[1] + depth[1]),
    depth,
  };
}

type Pair = readonly [across: number, down: number];

function toSolid([wide, tall]: Pair, [back, up]: Pair, [columns, rows]: Pair): FilterSolid {
  const path = (...parts: readonly (string | number)[]) =>
    parts.map((part) => (typeof part === 'number' ? rounded(part) : part)).join(' ');
  const lines = (count: number) => Array.from({ length: count - 1 }, (_, line) => (line + 1) / count);
  return {
    front: path('M0 0h', wide, 'v', tall, 'h', -wide, 'z'),
    top: path('M0 0l', back, -up, 'h', wide, 'l', -back, up, 'z'),
    side: path('M', wide, '0l', back, -up, 'v', tall, 'l', -back, up, 'z'),
    taps: [
      ...lines(columns).map((share) => path('M', share * wide, '0v', tall)),
      ...lines(rows).map((share) => path('M0', share * tall, 'h', wide)),
    ].join(''),
  };
}

const rounded = (value: number) => Math.round(10 * value) / 10;

/** PyTorch and ONNX write the same weights with the outputs first. */
export function toOihw([
  kernelHeight,
  kernelWidth,
  inChannels,
  outChannels,
]: WeightBlock['shape']): readonly number[] {
  return [outChannels, inChannels, kernelHeight, kernelWidth];
}
