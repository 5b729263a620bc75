import type { ResidentLayers } from '../kernels.ts';
import { requireShape } from '../require-shape.ts';

/** What stands between convolutions, number by number. */
export const plainLayers: ResidentLayers = {
  relu(x, y) {
    requireShape(y, x.shape);
    const [from, to] = [x.view(), y.view()];
    for (let index = 0; index < to.length; index++) to[index] = Math.max(0, from[index]!);
  },
  add(a, b, y) {
    for (const each of [a, b]) requireShape(each, y.shape);
    const [first, second, to] = [a.view(), b.view(), y.view()];
    for (let index = 0; index < to.length; index++) to[index] = first[index]! + second[index]!;
  },
  maxPool(x, y, { inputShape, outputShape, kernelSize, stride, padding }) {
    requireShape(x, inputShape);
    requireShape(y, outputShape);
    const [from, to] = [x.view(), y.view()];
    const [, height, width, channels] = inputShape;
    const [, outHeight, outWidth] = outputShape;
    to.fill(Number.NEGATIVE_INFINITY);
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        for (let ky = 0; ky < kernelSize[0]; ky++) {
          for (let kx = 0; kx < kernelSize[1]; kx++) {
            const row = oy * stride[0] + ky - padding.top;
            const column = ox * stride[1] + kx - padding.left;
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            for (let channel = 0; channel < channels; channel++) {
              const at = (oy * outWidth + ox) * channels + channel;
              to[at] = Math.max(to[at]!, from[(row * width + column) * channels + channel]!);
            }
          }
        }
      }
    }
  },
};
