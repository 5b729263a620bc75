import type { Tensor } from '#src/tensor';

/** Grey pixels of one channel: 0 is middle grey, positive lighter, negative darker. */
export interface FeatureMap {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** The |value| that is drawn white or black; 0 for a map of zeros. */
  readonly scale: number;
}

/** The largest |value| of each channel of the first image of a batch. @param x NHWC */
export function largestByChannel(x: Tensor): number[] {
  const [, height, width, channels] = x.shape as [number, number, number, number];
  return Array.from({ length: channels }, (_, channel) => {
    let largest = 0;
    for (let index = channel; index < height * width * channels; index += channels) {
      largest = Math.max(largest, Math.abs(x.data[index]!));
    }
    return largest;
  });
}

/**
 * Each channel of the first image of a batch as a picture.
 * @param x NHWC
 * @param scales what is drawn white or black in each channel; by default its own largest absolute value
 */
export function toFeatureMaps(x: Tensor, scales: readonly number[] = largestByChannel(x)): FeatureMap[] {
  const [, height, width, channels] = x.shape as [number, number, number, number];
  return Array.from({ length: channels }, (_, channel) => {
    const scale = scales[channel]!;
    const pixels = new Uint8ClampedArray(height * width * 4);
    const factor = scale > 0 ? 127.5 / scale : 0;
    for (let pixel = 0; pixel < height * width; pixel++) {
      const grey = 127.5 + x.data[pixel * channels + channel]! * factor;
      pixels[pixel * 4] = pixels[pixel * 4 + 1] = pixels[pixel * 4 + 2] = grey;
      pixels[pixel * 4 + 3] = 255;
    }
    return { width, height, pixels, scale };
  });
}
