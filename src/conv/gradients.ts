import { type Tensor, zeros } from '#src/tensor';
import { checkTensor } from './check-tensor.ts';
import type { Conv2dGeometry } from './geometry.ts';

/** Float64, each of the shape of what it is the gradient of. */
export interface Conv2dGradients {
  readonly dx: { readonly shape: readonly number[]; readonly data: Float64Array };
  readonly dweights: { readonly shape: readonly number[]; readonly data: Float64Array };
  readonly dbias: { readonly shape: readonly number[]; readonly data: Float64Array };
}

/**
 * The three gradients of a loss L through `conv2dReference`, given dy = dL/dy, in float64.
 *
 * Each product x * w that was added into y sends dy back both ways, over the very same index walk:
 *   dx[n, iy, ix, c]      = sum of dy[n, oy, ox, o] * weights[ky, kx, i, o]
 *   dweights[ky,kx,i,o]   = sum of dy[n, oy, ox, o] * x[n, iy, ix, c]
 *   dbias[o]              = sum of dy[n, oy, ox, o]
 * with iy = sy*oy - top + dy*ky, ix likewise, c = g*I + i; places on the padding get and give nothing.
 *
 * @param x NHWC  @param weights HWIO  @param dy NHWC, the output's shape
 * @throws ConvSpecError `xShape`, `weightsShape`, `gradientShape`
 */
export function conv2dReferenceGradients(
  x: Tensor,
  weights: Tensor,
  dy: Tensor,
  geometry: Conv2dGeometry,
): Conv2dGradients {
  checkTensor('xShape', x, geometry.inputShape);
  checkTensor('weightsShape', weights, geometry.weightsShape);
  checkTensor('gradientShape', dy, geometry.outputShape);
  const [batch, height, width, inChannels] = geometry.inputShape;
  const [, outHeight, outWidth, outChannels] = geometry.outputShape;
  const { groups, inChannelsPerGroup, outChannelsPerGroup, padding } = geometry;
  const [kernelHeight, kernelWidth] = geometry.kernelSize;
  const [strideY, strideX] = geometry.stride;
  const [dilationY, dilationX] = geometry.dilation;
  const dx = zeros(geometry.inputShape);
  const dweights = zeros(geometry.weightsShape);
  const dbias = zeros([outChannels]);

  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        for (let g = 0; g < groups; g++) {
          for (let o = g * outChannelsPerGroup; o < (g + 1) * outChannelsPerGroup; o++) {
            const slope = dy.data[((n * outHeight + oy) * outWidth + ox) * outChannels + o]!;
            dbias.data[o]! += slope;
            for (let ky = 0; ky < kernelHeight; ky++) {
              const iy = strideY * oy - padding.top + dilationY * ky;
              if (iy < 0 || iy >= height) continue;
              for (let kx = 0; kx < kernelWidth; kx++) {
                const ix = strideX * ox - padding.left + dilationX * kx;
                if (ix < 0 || ix >= width) continue;
                for (let i = 0; i < inChannelsPerGroup; i++) {
                  const xIndex = ((n * height + iy) * width + ix) * inChannels + g * inChannelsPerGroup + i;
                  const wIndex = ((ky * kernelWidth + kx) * inChannelsPerGroup + i) * outChannels + o;
                  dx.data[xIndex]! += slope * weights.data[wIndex]!;
                  dweights.data[wIndex]! += slope * x.data[xIndex]!;
                }
              }
            }
          }
        }
      }
    }
  }
  return { dx, dweights, dbias };
}
