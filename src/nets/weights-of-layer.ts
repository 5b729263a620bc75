import { resolveConv2d } from '#src/conv';
import { sizeOf } from '#src/tensor';
import type { Layer } from './layer.ts';

/** One learned or remembered tensor of a layer, under Keras' name. */
export interface LayerWeight {
  readonly name: string;
  readonly shape: readonly number[];
  /** False for the moving mean and variance of a batch normalisation, which no gradient changes. */
  readonly trainable: boolean;
}

/** The tensors a layer holds, in Keras' order. Convolutions as HWIO, a dense layer as [inChannels, outChannels]. */
export function weightsOfLayer(layer: Layer): LayerWeight[] {
  const learned = (name: string, ...shape: number[]): LayerWeight => ({ name, shape, trainable: true });
  const fixed = (name: string, ...shape: number[]): LayerWeight => ({ name, shape, trainable: false });
  switch (layer.type) {
    case 'conv':
      return [
        learned('kernel', ...hwioOf(layer.spec)),
        ...(layer.bias ? [learned('bias', layer.spec.outChannels)] : []),
      ];
    case 'separable':
      return [
        learned('depthwise_kernel', ...hwioOf(layer.depthwise)),
        learned('pointwise_kernel', ...hwioOf(layer.pointwise)),
        ...(layer.bias ? [learned('bias', layer.pointwise.outChannels)] : []),
      ];
    case 'batchNorm':
      return [
        ...(layer.scale ? [learned('gamma', layer.channels)] : []),
        learned('beta', layer.channels),
        fixed('moving_mean', layer.channels),
        fixed('moving_variance', layer.channels),
      ];
    case 'layerNorm':
      return [learned('gamma', layer.channels), learned('beta', layer.channels)];
    case 'layerScale':
      return [learned('gamma', layer.channels)];
    case 'normalization':
      return [fixed('mean', layer.channels), fixed('variance', layer.channels), fixed('count', 1)];
    case 'dense':
      return [
        learned('kernel', layer.inChannels, layer.outChannels),
        ...(layer.bias ? [learned('bias', layer.outChannels)] : []),
      ];
    default:
      return [];
  }
}

/** Numbers in these tensors. */
export function countNumbers(weights: readonly LayerWeight[]): number {
  return weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
}

type ConvSpec = Extract<Layer, { type: 'conv' }>['spec'];

/** Weights do not depend on the size of the picture: an input as large as the kernel resolves them. */
function hwioOf(spec: ConvSpec): readonly number[] {
  const { kernelSize, inChannels } = spec;
  const [height, width] = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize;
  return resolveConv2d({ ...spec, dilation: 1 }, [1, height, width, inChannels]).weightsShape;
}
