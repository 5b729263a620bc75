import { type Tensor, zeros } from '#src/tensor';
import { checkTensor } from './check-tensor.ts';
import type { Conv2dGeometry } from './geometry.ts';

/**
 * The convolution of deep learning (a cross-correlation: the kernel is not flipped), in float64.
 *
 *   y[n, oy, ox, o] = bias[o] + sum over ky, kx, i of
 *       x[n, sy*oy - top + dy*ky, sx*ox - left + dx*kx, g*I + i] * weights[ky, kx, i, o]
 *
 * with I = inChannels / groups, O = outChannels / groups and g = floor(o / O): an output channel reads only
 * the I input channels of its own group. Outside the input, x is 0. The terms are added in the order
 * ky, kx, i, and the bias last: every kernel of the project keeps this order, so that equal numbers give
 * equal sums.
 *
 * @param x NHWC, `geometry.inputShape`
 * @param weights HWIO, `geometry.weightsShape`
 * @param bias `[outChannels]` or null
 * @returns NHWC, `geometry.outputShape`, float64
 * @throws ConvSpecError `xShape`, `weightsShape`, `biasShape`
 */
export function conv2dReference(
  x: Tensor,
  weights: Tensor,
  bias: Tensor | null,
  geometry: Conv2dGeometry,
): { readonly shape: readonly number[]; readonly data: Float64Array } {
  checkTensor('xShape', x, geometry.inputShape);
  checkTensor('weightsShape', weights, geometry.weightsShape);
  if (bias) checkTensor('biasShape', bias, [geometry.outputShape[3]]);
  const [batch, height, width, inChannels] = geometry.inputShape;
  const [, outHeight, outWidth, outChannels] = geometry.outputShape;
  const { groups, inChannelsPerGroup, outChannelsPerGroup, padding } = geometry;
  const [kernelHeight, kernelWidth] = geometry.kernelSize;
  const [strideY, strideX] = geometry.stride;
  const [dilationY, dilationX] = geometry.dilation;
  const y = zeros(geometry.outputShape);

  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        for (let g = 0; g < groups; g++) {
          for (let o = g * outChannelsPerGroup; o < (g + 1) * outChannelsPerGroup; o++) {
            let sum = 0;
            for (let ky = 0; ky < kernelHeight; ky++) {
              const iy = strideY * oy - padding.top + dilationY * ky;
              if (iy < 0 || iy >= height) continue;
              for (let kx = 0; kx < kernelWidth; kx++) {
                const ix = strideX * ox - padding.left + dilationX * kx;
                if (ix < 0 || ix >= width) continue;
                for (let i = 0; i < inChannelsPerGroup; i++) {
                  const xIndex = ((n * height + iy) * width + ix) * inChannels + g * inChannelsPerGroup + i;
                  const wIndex = ((ky * kernelWidth + kx) * inChannelsPerGroup + i) * outChannels + o;
                  sum += x.data[xIndex]! * weights.data[wIndex]!;
                }
              }
            }
            const yIndex = ((n * outHeight + oy) * outWidth + ox) * outChannels + o;
            y.data[yIndex] = bias ? sum + bias.data[o]! : sum;
          }
        }
      }
    }
  }
  return y;
}
