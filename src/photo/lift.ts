import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import { type Tensor, tensor } from '#src/tensor';
import { FILTER_SIZE, filterBank, filterBankWeights } from './filter-bank.ts';
import type { Rgba } from './rgba.ts';

/** One convolution, ready to run: the arguments of `conv2d`. */
export interface Lifting {
  readonly x: Tensor;
  readonly weights: Tensor;
  readonly geometry: Conv2dGeometry;
}

/**
 * What turns a photo into `channels` channels of the same size: the filter bank as a convolution of red, green
 * and blue in [0, 1]. The photo's border is repeated outwards, so that no edge appears where the photo ends.
 * @returns arguments whose result is NHWC `[1, height, width, channels]`
 */
export function toLifting(photo: Rgba, channels: number): Lifting {
  const margin = (FILTER_SIZE - 1) / 2;
  const height = photo.height + 2 * margin;
  const width = photo.width + 2 * margin;
  const data = new Float32Array(height * width * 3);
  for (let y = 0; y < height; y++) {
    const row = clamp(y - margin, photo.height);
    for (let x = 0; x < width; x++) {
      const source = (row * photo.width + clamp(x - margin, photo.width)) * 4;
      const target = (y * width + x) * 3;
      for (let colour = 0; colour < 3; colour++) data[target + colour] = photo.data[source + colour]! / 255;
    }
  }
  return {
    x: tensor([1, height, width, 3], data),
    weights: filterBankWeights(filterBank(channels)),
    geometry: resolveConv2d({ inChannels: 3, outChannels: channels, kernelSize: FILTER_SIZE }, [
      1,
      height,
      width,
      3,
    ]),
  };
}

function clamp(index: number, size: number): number {
  return Math.min(Math.max(index, 0), size - 1);
}
