import type { Tensor } from '#src/tensor';

/** Grey pixels of one channel: 0 is middle grey, positive lighter, negative darker. */
export interface FeatureMap {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** The largest |value|, which is drawn white or black; 0 for a map of zeros. */
  readonly scale: number;
}

/**
 * Each channel of the first image of a batch as a picture, scaled by its own largest absolute value.
 * @param x NHWC
 */
export function toFeatureMaps(x: Tensor): FeatureMap[] {
  const [, height, width, channels] = x.shape as [number, number, number, number];
  return Array.from({ length: channels }, (_, channel) => {
    let scale = 0;
    for (let index = channel; index < height * width * channels; index += channels) {
      scale = Math.max(scale, Math.abs(x.data[index]!));
    }
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
