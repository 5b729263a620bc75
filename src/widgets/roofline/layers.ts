import { type Conv2dGeometry, legalGroupCounts, resolveConv2d } from '#src/conv';

/** Layers as networks have them, `height x width x channels`, with as many channels out as in and padding `same`. */
export const LAYERS = ['56x56x128', '19x19x728', '112x112x32', '32x32x64', '28x28x32', '14x14x64'] as const;
export type LayerName = (typeof LAYERS)[number];

/** One of the convolutions that a layer can be. */
export interface Convolution {
  readonly kernelSize: 1 | 3;
  readonly groups: number;
}

export function sizeOfLayer(layer: LayerName): { readonly size: number; readonly channels: number } {
  const [size, , channels] = layer.split('x').map(Number) as [number, number, number];
  return { size, channels };
}

export function toGeometry(layer: LayerName, { kernelSize, groups }: Convolution): Conv2dGeometry {
  const { size, channels } = sizeOfLayer(layer);
  return resolveConv2d({ inChannels: channels, outChannels: channels, kernelSize, groups, padding: 'same' }, [
    1,
    size,
    size,
    channels,
  ]);
}

/** 728 has 16 divisors: those that lie close together are left out. */
const LEAST_STEP = 1.7;

/** The group counts that a layer is measured at, ascending, from 1 to all channels. */
export function groupCountsOf(layer: LayerName): number[] {
  const { channels } = sizeOfLayer(layer);
  const counts: number[] = [];
  for (const count of legalGroupCounts(channels, channels)) {
    if (counts.length === 0 || count >= LEAST_STEP * counts.at(-1)!) counts.push(count);
  }
  return counts;
}

/** Every convolution that a layer is measured as: 3 x 3 from standard to depthwise, then pointwise. */
export function convolutionsOf(layer: LayerName): Convolution[] {
  return [
    ...groupCountsOf(layer).map((groups) => ({ kernelSize: 3, groups }) as const),
    { kernelSize: 1, groups: 1 },
  ];
}

export function kindOf(
  layer: LayerName,
  { kernelSize, groups }: Convolution,
): 'standard' | 'grouped' | 'depthwise' | 'pointwise' {
  if (kernelSize === 1) return 'pointwise';
  if (groups === 1) return 'standard';
  return groups === sizeOfLayer(layer).channels ? 'depthwise' : 'grouped';
}
