import { conv2dReference, resolveConv2d } from '#src/conv';
import { type Tensor, tensor, zeros } from '#src/tensor';

/** A convolution of a layer of two steps: its weights and its groups. */
export interface KernelStep {
  readonly weights: Tensor;
  readonly groups: number;
}

/**
 * The one standard convolution that steps in a row are, of which one has a window: measured, not multiplied. Every weight
 * is the answer to an image that is 1 in one place and 0 elsewhere.
 * @param kernel rows and columns of the window
 * @returns HWIO `[kernelHeight, kernelWidth, inChannels, outChannels]`
 * @throws ConvSpecError where the steps do not fit together
 */
export function denseKernelOfSteps(
  [kernelHeight, kernelWidth]: readonly [height: number, width: number],
  inChannels: number,
  steps: readonly KernelStep[],
): Tensor {
  const places = kernelHeight * kernelWidth * inChannels;
  const images = zeros([places, kernelHeight, kernelWidth, inChannels]);
  for (let place = 0; place < places; place++) images.data[place * places + place] = 1;
  const y = steps.reduce<Tensor>((x, { weights, groups }) => {
    const [height, width, , outChannels] = weights.shape;
    const spec = {
      inChannels: x.shape[3]!,
      outChannels: outChannels!,
      kernelSize: [height!, width!] as const,
      groups,
    };
    return conv2dReference(x, weights, null, resolveConv2d(spec, x.shape));
  }, images);
  return tensor([kernelHeight, kernelWidth, inChannels, y.shape[3]!], y.data as Float64Array);
}
