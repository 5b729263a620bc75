import { type Conv2dGeometry, checkTensor } from '#src/conv';
import { sizeOf, type Tensor } from '#src/tensor';

/**
 * Computes: `conv2dReference`, rounded once to float32, the same bits.
 * Layout: NHWC, HWIO; a row of float64 sums, one an output channel.
 * Idea: the weights of one tap and one input channel lie side by side for all output channels of a group, so
 *   the inner loop runs over them and reads x once; taps on the padding are skipped before it.
 * Declines: never; it is what answers where nothing faster is there.
 */
export function conv2dPlain(
  x: Tensor,
  weights: Tensor,
  bias: Tensor | null,
  geometry: Conv2dGeometry,
): { readonly shape: readonly number[]; readonly data: Float32Array } {
  checkTensor('xShape', x, geometry.inputShape);
  checkTensor('weightsShape', weights, geometry.weightsShape);
  if (bias) checkTensor('biasShape', bias, [geometry.outputShape[3]]);
  const [batch, height, width, inChannels] = geometry.inputShape;
  const [, outHeight, outWidth, outChannels] = geometry.outputShape;
  const { groups, inChannelsPerGroup, outChannelsPerGroup, padding } = geometry;
  const [kernelHeight, kernelWidth] = geometry.kernelSize;
  const [strideY, strideX] = geometry.stride;
  const [dilationY, dilationX] = geometry.dilation;
  const xData = x.data;
  const wData = weights.data;
  const y = new Float32Array(sizeOf(geometry.outputShape));
  const sums = new Float64Array(outChannels);
  let yIndex = 0;

  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        sums.fill(0);
        for (let ky = 0; ky < kernelHeight; ky++) {
          const iy = strideY * oy - padding.top + dilationY * ky;
          if (iy < 0 || iy >= height) continue;
          for (let kx = 0; kx < kernelWidth; kx++) {
            const ix = strideX * ox - padding.left + dilationX * kx;
            if (ix < 0 || ix >= width) continue;
            const pixel = ((n * height + iy) * width + ix) * inChannels;
            const tap = (ky * kernelWidth + kx) * inChannelsPerGroup * outChannels;
            for (let g = 0; g < groups; g++) {
              const first = g * outChannelsPerGroup;
              for (let i = 0; i < inChannelsPerGroup; i++) {
                const value = xData[pixel + g * inChannelsPerGroup + i]!;
                const row = tap + i * outChannels;
                for (let o = first; o < first + outChannelsPerGroup; o++) {
                  sums[o]! += value * wData[row + o]!;
                }
              }
            }
          }
        }
        for (let o = 0; o < outChannels; o++) y[yIndex++] = bias ? sums[o]! + bias.data[o]! : sums[o]!;
      }
    }
  }
  return { shape: geometry.outputShape, data: y };
}
