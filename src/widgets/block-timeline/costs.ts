import type { Conv2dGeometry } from '#src/conv';
import { countMacs, countParams, type Macs, type Params } from '#src/cost';
import { convolutionsOf, inferShapes, type Net } from '#src/nets';

/** `pointwise` is 1x1 with one group; `grouped` is between 1 and the channels in, whatever the kernel. */
export const convolutionKinds = ['pointwise', 'grouped', 'depthwise', 'standard'] as const;
export type ConvolutionKind = (typeof convolutionKinds)[number];

/** What a layer does to the channels, for the diagram. Layers that leave them as they are do not appear. */
export interface BlockRow {
  /** Name of the layer in the net. */
  readonly node: string;
  readonly kind: ConvolutionKind | 'shuffle' | 'add';
  readonly kernelSize: number;
  readonly groups: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Without normalisation. */
  readonly params: Params;
  readonly macs: Macs;
  /** Whether the next row is the second step of the same layer. */
  readonly goesOn: boolean;
}

/** The rows of a block that is a chain with one shortcut, in order. */
export function toRows(net: Net): BlockRow[] {
  const { outputOf } = inferShapes(net);
  return net.nodes.flatMap(({ name, layer, inputs }): BlockRow[] => {
    if (layer.type === 'input') return [];
    const input = outputOf.get(inputs[0]!)!;
    if (layer.type === 'channelShuffle' || layer.type === 'add') {
      const isShuffle = layer.type === 'channelShuffle';
      return [
        {
          node: name,
          kind: isShuffle ? 'shuffle' : 'add',
          kernelSize: 1,
          groups: isShuffle ? layer.groups : 1,
          inChannels: input[3],
          outChannels: input[3],
          params: 0 as Params,
          macs: 0 as Macs,
          goesOn: false,
        },
      ];
    }
    const bias = (layer.type === 'conv' || layer.type === 'separable') && layer.bias;
    const convolutions = convolutionsOf(layer, input);
    return convolutions.map((geometry, index) => {
      const isLast = index === convolutions.length - 1;
      return {
        node: name,
        kind: kindOf(geometry),
        kernelSize: geometry.kernelSize[0],
        groups: geometry.groups,
        inChannels: geometry.inputShape[3],
        outChannels: geometry.outputShape[3],
        params: countParams(geometry, { bias: bias && isLast }),
        macs: countMacs(geometry),
        goesOn: !isLast,
      };
    });
  });
}

function kindOf({ groups, kernelSize, inputShape }: Conv2dGeometry): ConvolutionKind {
  if (groups === inputShape[3]) return 'depthwise';
  if (groups > 1) return 'grouped';
  return kernelSize[0] * kernelSize[1] === 1 ? 'pointwise' : 'standard';
}

/** MACs, or params, of a block by kind of convolution. */
export function sumByKind(
  rows: readonly BlockRow[],
  what: 'macs' | 'params',
): Readonly<Record<ConvolutionKind, number>> {
  const sums = { pointwise: 0, grouped: 0, depthwise: 0, standard: 0 };
  for (const row of rows) if (row.kind !== 'shuffle' && row.kind !== 'add') sums[row.kind] += row[what];
  return sums;
}

export function sumOf(rows: readonly BlockRow[], what: 'macs' | 'params'): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}
