import { type Conv2dSpec, conv2dReference, resolveConv2d } from '#src/conv';
import { type Tensor, tensor } from '#src/tensor';

/**
 * One image through the reference.
 * @param x `[height, width, inChannels]`
 * @param weights HWIO
 * @returns `[outHeight, outWidth, outChannels]`
 * @throws ConvSpecError where the shapes do not fit together
 */
export function convolveImage(
  x: Tensor,
  weights: Tensor,
  options: Pick<Conv2dSpec, 'stride' | 'padding' | 'groups'> = {},
): Tensor {
  const [kernelHeight, kernelWidth, , outChannels] = weights.shape;
  const spec = {
    ...options,
    inChannels: x.shape[2]!,
    outChannels: outChannels!,
    kernelSize: [kernelHeight!, kernelWidth!] as const,
  };
  const geometry = resolveConv2d(spec, [1, ...x.shape]);
  const y = conv2dReference(tensor([1, ...x.shape], x.data), weights, null, geometry);
  return tensor(y.shape.slice(1), y.data);
}
