import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';
import { toLifting } from './lift.ts';
import { type Rgba, toSquare } from './rgba.ts';

/** Keeps the last photo as channels, while other settings change. */
export interface LiftedPhoto {
  readonly show: (photo: Rgba) => void;
  /** @returns NHWC `[1, size, size, channels]`  @throws Error when no photo was shown yet */
  readonly lift: (size: number, channels: number) => Promise<Tensor>;
}

/** @param convolve one convolution without a bias, on whichever engine */
export function createLiftedPhoto(
  convolve: (x: Tensor, weights: Tensor, geometry: Conv2dGeometry) => Promise<Tensor>,
): LiftedPhoto {
  let photo: Rgba | null = null;
  let lifted: { readonly key: string; readonly x: Tensor } | null = null;
  return {
    show(next) {
      photo = next;
      lifted = null;
    },
    async lift(size, channels) {
      if (!photo) throw new Error('a photo must be shown before it is lifted');
      const key = `${size} ${channels}`;
      if (lifted?.key !== key) {
        const { x, weights, geometry } = toLifting(toSquare(photo, size), channels);
        lifted = { key, x: await convolve(x, weights, geometry) };
      }
      return lifted.x;
    },
  };
}
