import { BRIGHTNESS, type FixedKernel, inColour, toFixedKernel } from './fixed-kernel.ts';

const SMOOTH = [1, 2, 1];
const FLAT = [1, 1, 1];
const FIRST = [-1, 0, 1];
const SECOND = [1, -2, 1];

const outer = (rows: readonly number[], columns: readonly number[]) =>
  rows.flatMap((row) => columns.map((column) => row * column));

/**
 * Twelve 3 x 3 filters of image processing: Sobel and Prewitt edges (Sobel also along the diagonals), second
 * derivatives, the two Laplacians, blur. Many are spatially separable, a column times a row. That is another thing
 * than depthwise separable: it says nothing about channels.
 */
const FILTERS: readonly (readonly number[])[] = [
  outer(SMOOTH, FIRST),
  outer(FIRST, SMOOTH),
  [0, 1, 2, -1, 0, 1, -2, -1, 0],
  [-2, -1, 0, -1, 0, 1, 0, 1, 2],
  outer(FLAT, FIRST),
  outer(FIRST, FLAT),
  outer(SMOOTH, SECOND),
  outer(SECOND, SMOOTH),
  outer(FIRST, FIRST),
  [0, 1, 0, 1, -4, 1, 0, 1, 0],
  [1, 1, 1, 1, -8, 1, 1, 1, 1],
  outer(SMOOTH, SMOOTH),
];

/** All of them look at brightness: each filter mixes the colours in the same way at every pixel. */
export const derivatives: FixedKernel = toFixedKernel(
  3,
  FILTERS.map((taps) => inColour(toUnit(taps), BRIGHTNESS)),
);

/** So that no filter counts for more than another. */
function toUnit(taps: readonly number[]): number[] {
  const length = Math.hypot(...taps);
  return taps.map((tap) => tap / length);
}
