import { farRegion } from './far-region';
import { nearRegion } from './near-region';
import { word } from './words';

/*
 * Computes: `conv2dReference` in float32, and with other taps the gradient to its input.
 * Layout:   x and y NHWC; weights in blocks of output channels, as `packWeights` leaves them.
 * Idea:     the sums of a few neighbouring pixels times one or two vectors of output channels stay in registers
 *           while all taps run over them. A plan made outside cuts the output into regions in which every pixel
 *           has the same taps inside the image, so no tile asks where it is. Where the weights are few, all of them
 *           run over a tile before the next tile (`near-region.ts`); else a block of them runs over many tiles before
 *           the next block (`far-region.ts`).
 * Declines: never; shapes without a family of their own run with unused lanes.
 */

const HEADER = 14 * 4;
const REGION = 12 * 4;

/**
 * Runs a plan. Of the rows of every region (of its columns, where there are more of them) the share `part` of `parts`,
 * so that several threads can divide the work; each output is summed by one.
 */
export function convolve(plan: usize, x: usize, weights: usize, y: usize, part: i32, parts: i32): void {
  const batch = word(plan, 0);
  const xImage = word(plan, 1);
  const yImage = word(plan, 2);
  const regions = word(plan, 12);
  const chunkRows = word(plan, 13);
  for (let n = 0; n < batch; n++) {
    for (let index = 0; index < regions; index++) {
      const region = plan + HEADER + <usize>(index * REGION);
      let rows = word(region, 0);
      let columns = word(region, 1);
      let xRegion = x + n * xImage + word(region, 2);
      let yRegion = y + n * yImage + word(region, 5);
      if (rows >= columns) {
        const first = (rows * part) / parts;
        rows = (rows * (part + 1)) / parts - first;
        xRegion += first * word(region, 3);
        yRegion += first * word(region, 6);
      } else {
        const first = (columns * part) / parts;
        columns = (columns * (part + 1)) / parts - first;
        xRegion += first * word(region, 4);
        yRegion += first * word(region, 7);
      }
      if (chunkRows === 0) nearRegion(plan, region, rows, columns, xRegion, weights, yRegion);
      else farRegion(plan, region, rows, columns, chunkRows, xRegion, weights, yRegion);
    }
  }
}
