import type { Size } from '#src/conv';
import { buildNet, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net, NetSource } from '../net.ts';

/** One layer of a tower. Each convolution is followed by a ReLU; sizes stay as they are. */
export type TowerStep =
  | { readonly kind: 'conv'; readonly kernelSize: Size; readonly channels: number }
  | { readonly kind: 'averagePool'; readonly kernelSize: 3 };

/** Layers one after another, all on the module's input. */
export type Tower = readonly TowerStep[];

export interface ModuleShape {
  readonly inChannels: number;
  /** Height and width. */
  readonly size: number;
}

interface ModuleHead {
  readonly id: string;
  readonly title: string;
  readonly source: NetSource;
}

const conv = (kernelSize: Size, channels: number): TowerStep => ({ kind: 'conv', kernelSize, channels });

/** The four towers of the canonical module, with the channels of Keras' `mixed1`, whose 5x5 is here two 3x3 as in the figure. */
export const canonicalTowers: readonly Tower[] = [
  [conv(1, 64)],
  [conv(1, 48), conv(3, 64)],
  [conv(1, 64), conv(3, 96), conv(3, 96)],
  [{ kind: 'averagePool', kernelSize: 3 }, conv(1, 64)],
];

/** Towers side by side on one input, concatenated. Convolutions carry no bias. */
export function towersModule(
  head: ModuleHead,
  { inChannels, size }: ModuleShape,
  towers: readonly Tower[],
): Net {
  return buildNet({ ...head, inputShape: [1, size, size, inChannels] }, (b) => {
    const ends = towers.map((tower, index) => {
      b.block(`tower${index + 1}`, index === 0 ? 'module' : undefined);
      return tower.reduce((x, step, layer) => addStep(b, x, `tower${index + 1}_${layer + 1}`, step), b.input);
    });
    b.block('concat');
    b.concat(ends, 'concat');
  });
}

function addStep(b: NetBuilder, x: Wire, name: string, step: TowerStep): Wire {
  if (step.kind === 'averagePool') {
    return b.averagePool(x, `${name}_pool`, { kernelSize: step.kernelSize, stride: 1, padding: 'same' });
  }
  const { kernelSize } = step;
  const [height, width] = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize;
  return b.activation(
    b.conv(x, `${name}_${height}x${width}`, step.channels, { kernelSize }),
    `${name}_act`,
    'relu',
  );
}

/** A canonical Inception module. [chollet2017, fig. 1] */
export function canonicalInception(shape: ModuleShape = { inChannels: 256, size: 35 }): Net {
  const source = { key: 'chollet2017', where: 'fig. 1' };
  return towersModule({ id: 'inception-module', title: 'Inception module', source }, shape, canonicalTowers);
}

export interface SegmentedShape extends ModuleShape {
  /** How many towers, or segments of the one pointwise convolution. */
  readonly towers: number;
  /** Channels in and out of each tower's 3x3. */
  readonly channelsPerTower: number;
}

const defaultSegments: SegmentedShape = { inChannels: 256, size: 35, towers: 3, channelsPerTower: 64 };

/** One kernel size, no pooling tower: towers of 1x1 and 3x3. [chollet2017, fig. 2] */
export function simplifiedInception(shape: SegmentedShape = defaultSegments): Net {
  const source = { key: 'chollet2017', where: 'fig. 2' };
  const { channelsPerTower: channels } = shape;
  const towers = Array.from({ length: shape.towers }, () => [conv(1, channels), conv(3, channels)]);
  return towersModule({ id: 'simplified-inception', title: 'Simplified module', source }, shape, towers);
}

/** One large 1x1, whose output channels are cut into segments, each with its own 3x3: a grouped one. [chollet2017, fig. 3] */
export function equivalentInception(shape: SegmentedShape = defaultSegments): Net {
  const source = { key: 'chollet2017', where: 'fig. 3' };
  const { inChannels, size, towers, channelsPerTower } = shape;
  const head = { id: 'equivalent-inception', title: 'Equivalent module', source };
  return buildNet({ ...head, inputShape: [1, size, size, inChannels] }, (b) => {
    b.block('pointwise', 'module');
    const channels = towers * channelsPerTower;
    let x = b.activation(b.conv(b.input, 'pointwise', channels, { kernelSize: 1 }), 'pointwise_act', 'relu');
    b.block('spatial');
    x = b.conv(x, 'grouped_3x3', channels, { kernelSize: 3, groups: towers });
    b.activation(x, 'grouped_3x3_act', 'relu');
  });
}

/** One 3x3 for each channel of the 1x1: pointwise, then depthwise. [chollet2017, fig. 4] */
export function extremeInception(
  { inChannels, size, outChannels }: ModuleShape & { readonly outChannels: number } = {
    inChannels: 256,
    size: 35,
    outChannels: 192,
  },
): Net {
  const source = { key: 'chollet2017', where: 'fig. 4' };
  const head = { id: 'extreme-inception', title: 'Extreme Inception', source };
  return buildNet({ ...head, inputShape: [1, size, size, inChannels] }, (b) => {
    b.block('pointwise', 'module');
    const x = b.activation(
      b.conv(b.input, 'pointwise', outChannels, { kernelSize: 1 }),
      'pointwise_act',
      'relu',
    );
    b.block('spatial');
    b.activation(b.depthwise(x, 'depthwise_3x3', { kernelSize: 3 }), 'depthwise_3x3_act', 'relu');
  });
}
