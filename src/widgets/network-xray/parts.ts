import { type Conv2dGeometry, kindOfConv } from '#src/conv';
import { countMacs, countParams } from '#src/cost';
import { convolutionsOf, type Layer, weightsOfLayer } from '#src/nets';
import { type Nhwc, sizeOf } from '#src/tensor';
import { type LayoutsOf, layoutsOf } from './layouts.ts';

export type PartKind = 'standard' | 'grouped' | 'depthwise' | 'pointwise' | 'dense' | 'vectors';

/** One set of weights that works alone: a separable layer has two of them. */
export interface LayerPart {
  readonly kind: PartKind;
  readonly kernelSize: readonly [height: number, width: number];
  readonly inChannels: number;
  readonly outChannels: number;
  readonly groups: number;
  /** Numbers added after the sum, one an output channel; 0 without. */
  readonly bias: number;
  readonly params: number;
  readonly macs: number;
  /** Null for weights that no input is multiplied with over positions, such as a batch normalisation's. */
  readonly outputShape: Nhwc | null;
  /** The vectors of a normalisation: names and whether a gradient changes them. */
  readonly vectors: readonly { readonly name: string; readonly trainable: boolean }[];
  readonly layouts: LayoutsOf | null;
}

/** @param inputs shapes that the layer reads */
export function partsOf(layer: Layer, inputs: readonly Nhwc[]): LayerPart[] {
  if (layer.type === 'conv' || layer.type === 'separable') {
    const steps = convolutionsOf(layer, inputs[0]!);
    return steps.map((geometry, index) => toPart(geometry, layer.bias && index === steps.length - 1));
  }
  if (layer.type === 'dense') {
    const { inChannels, outChannels, bias } = layer;
    const biases = bias ? outChannels : 0;
    return [
      {
        kind: 'dense',
        kernelSize: [1, 1],
        inChannels,
        outChannels,
        groups: 1,
        bias: biases,
        params: inChannels * outChannels + biases,
        macs: inChannels * outChannels,
        outputShape: [inputs[0]![0], 1, 1, outChannels],
        vectors: [],
        layouts: { keras: [inChannels, outChannels], hwio: null, pytorch: [outChannels, inChannels] },
      },
    ];
  }
  const weights = weightsOfLayer(layer);
  if (weights.length === 0) return [];
  return [
    {
      kind: 'vectors',
      kernelSize: [1, 1],
      inChannels: sizeOf(weights[0]!.shape),
      outChannels: sizeOf(weights[0]!.shape),
      groups: 1,
      bias: 0,
      params: weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
      macs: 0,
      outputShape: null,
      vectors: weights.map(({ name, trainable }) => ({ name, trainable })),
      layouts: null,
    },
  ];
}

function toPart(geometry: Conv2dGeometry, bias: boolean): LayerPart {
  const { kernelSize, groups, inputShape, outputShape } = geometry;
  const [inChannels, outChannels] = [inputShape[3], outputShape[3]];
  const kind = kindOfConv(groups, inChannels);
  const isPoint = kernelSize[0] === 1 && kernelSize[1] === 1;
  return {
    kind: isPoint && kind === 'standard' ? 'pointwise' : kind,
    kernelSize,
    inChannels,
    outChannels,
    groups,
    bias: bias ? outChannels : 0,
    params: countParams(geometry, { bias }),
    macs: countMacs(geometry),
    outputShape,
    vectors: [],
    layouts: layoutsOf(geometry),
  };
}
