import type { Contender } from './interleave.ts';

const PEAK_ROUNDS = 20_000;
/** 16 multiplications and 16 additions of 4 numbers. */
const PEAK_OPERATIONS = 32 * 4;

/** Operations of one run of the peak. */
export const PEAK_TOTAL = PEAK_ROUNDS * PEAK_OPERATIONS;

/** What bounds every kernel: arithmetic that waits for nothing. */
export const peakOf =
  (peak: (count: number) => void): Contender =>
  () => {
    peak(PEAK_ROUNDS);
  };

/**
 * What bounds a depthwise convolution and its gradients: each touches two images, reading both or reading one and
 * writing the other, which is what copying one image of `bytes` does.
 */
export function copyOf(bytes: number): Contender {
  const images = new Uint8Array(2 * bytes).fill(1);
  return () => {
    images.copyWithin(bytes, 0, bytes);
  };
}
