import { leftOver, uniform } from './blocks';
import { LANE, PAIR, SPREAD } from './families';
import { narrow, wide } from './tiles';
import { word } from './words';

/*
 * Computes: `conv2dReference` in float32, and with other taps the gradient to its input.
 * Layout:   x and y NHWC; weights in blocks of output channels, as `packWeights` leaves them.
 * Idea:     the sums of a few neighbouring pixels times one or two vectors of output channels stay in registers
 *           while all taps run over them. A plan made outside cuts the output into regions in which every pixel
 *           has the same taps inside the image, so no tile asks where it is.
 * Declines: never; shapes without a family of their own run with unused lanes.
 */

const HEADER = 13 * 4;
const REGION = 14 * 4;

/** Bytes of the weights of one block, without its bias. */
@inline
function blockBytes(taps: i32, channels: i32, vectors: i32): i32 {
  return (taps * channels * vectors) << 4;
}

/**
 * Runs a plan. Of the rows of every region (of its columns, where there are more of them) the share `part` of `parts`,
 * so that several threads can divide the work; each output is summed by one.
 */
export function convolve(plan: usize, x: usize, weights: usize, y: usize, part: i32, parts: i32): void {
  const batch = word(plan, 0);
  const xImage = word(plan, 1);
  const yImage = word(plan, 2);
  const groups = word(plan, 3);
  const channels = word(plan, 4);
  const outs = word(plan, 5);
  const tapRows = word(plan, 6);
  const tapColumns = word(plan, 7);
  const xTapRow = word(plan, 8);
  const xTapColumn = word(plan, 9);
  const kind = word(plan, 10);
  const floor: f32 = word(plan, 11) ? 0 : -Infinity;
  const floors = f32x4.splat(floor);
  const regions = word(plan, 12);

  const taps = tapRows * tapColumns;
  const groupsPerBlock = kind === SPREAD ? 1 : kind === LANE ? 4 : 2;
  const vectorsPerGroup = kind === SPREAD ? (outs + 3) >> 2 : 1;
  const blockChannels = kind === SPREAD || kind === PAIR ? channels : 1;
  // Groups whose blocks all look alike are run through at one place before the next.
  const isUniform = kind !== SPREAD || (groups > 1 && vectorsPerGroup <= 2);
  const most = kind === LANE || (kind === SPREAD && vectorsPerGroup === 1) ? 8 : kind === SPREAD ? 5 : 6;

  for (let n = 0; n < batch; n++) {
    for (let index = 0; index < regions; index++) {
      const region = plan + HEADER + <usize>(index * REGION);
      let rows = word(region, 0);
      let columns = word(region, 1);
      let xRegion = x + n * xImage + word(region, 2);
      const xRow = word(region, 3);
      const xColumn = word(region, 4);
      let yRegion = y + n * yImage + word(region, 5);
      const yRow = word(region, 6);
      const yColumn = word(region, 7);
      const tapRow = word(region, 8);
      const tapRowCount = word(region, 9);
      const tapColumn = word(region, 10);
      let tapColumnCount = word(region, 11);
      const chunkRows = word(region, 12);
      const chunkColumns = word(region, 13);

      if (rows >= columns) {
        const first = (rows * part) / parts;
        rows = (rows * (part + 1)) / parts - first;
        xRegion += first * xRow;
        yRegion += first * yRow;
      } else {
        const first = (columns * part) / parts;
        columns = (columns * (part + 1)) / parts - first;
        xRegion += first * xColumn;
        yRegion += first * yColumn;
      }

      if (isUniform) {
        const rowTaps = xColumn === xTapColumn ? tapColumnCount : 0;
        const full = groups / groupsPerBlock;
        const left = groups % groupsPerBlock;
        const block = (vectorsPerGroup << 4) + blockBytes(taps, blockChannels, vectorsPerGroup);
        const wRow = blockBytes(tapColumns, blockChannels, vectorsPerGroup);
        const first = weights + (vectorsPerGroup << 4) + tapRow * wRow + blockBytes(tapColumn, blockChannels, vectorsPerGroup);
        const xBlock = (groupsPerBlock * channels) << 2;
        const yBlock = (groupsPerBlock * outs) << 2;
        const lanes = kind === SPREAD ? outs - ((vectorsPerGroup - 1) << 2) : 4;
        for (let row = 0; row < rows; row++) {
          let tilesLeft = (columns + most - 1) / most;
          let column = 0;
          while (tilesLeft > 0) {
            const pixels = (columns - column + tilesLeft - 1) / tilesLeft;
            const xTile = xRegion + row * xRow + column * xColumn;
            const yTile = yRegion + row * yRow + column * yColumn;
            uniform(kind, vectorsPerGroup, rowTaps, pixels, xTile, xColumn, first, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, channels, weights, yTile, yColumn, lanes, floors, full, xBlock, block, yBlock);
            if (left > 0) {
              leftOver(kind, pixels, xTile + full * xBlock, xColumn, first + full * block, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, channels, weights + full * block, yTile + full * yBlock, yColumn, left * outs, floor);
            }
            column += pixels;
            tilesLeft--;
          }
        }
        continue;
      }

      // Taps side by side in memory are one longer run of channels.
      let run = channels;
      if (xTapColumn === channels << 2) {
        run *= tapColumnCount;
        tapColumnCount = tapColumnCount > 0 ? 1 : 0;
      }
      for (let row0 = 0; row0 < rows; row0 += chunkRows) {
        const rowEnd = min(row0 + chunkRows, rows);
        for (let column0 = 0; column0 < columns; column0 += chunkColumns) {
          const columnEnd = min(column0 + chunkColumns, columns);
          let block = weights;
          for (let group = 0; group < groups; group++) {
            let vectorsLeft = vectorsPerGroup;
            let out = group * outs;
            let outsLeft = outs;
            const xGroup = xRegion + ((group * channels) << 2);
            while (vectorsLeft > 0) {
              const vectors = min(vectorsLeft, 2);
              const bias = block;
              const wRow = blockBytes(tapColumns, channels, vectors);
              const w = block + (vectors << 4) + tapRow * wRow + blockBytes(tapColumn, channels, vectors);
              block += (vectors << 4) + blockBytes(taps, channels, vectors);
              const lanes = min(4, outsLeft - ((vectors - 1) << 2));
              for (let row = row0; row < rowEnd; row++) {
                let column = column0;
                let tilesLeft = (columnEnd - column0 + most - 1) / most;
                let xTile = xGroup + row * xRow + column * xColumn;
                let yTile = yRegion + row * yRow + column * yColumn + (out << 2);
                while (tilesLeft > 0) {
                  const pixels = (columnEnd - column + tilesLeft - 1) / tilesLeft;
                  if (vectors === 2) {
                    wide(pixels, xTile, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, run, bias, yTile, yColumn, lanes, floors, 1, 0, 0, 0);
                  } else {
                    narrow(pixels, xTile, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, run, bias, yTile, yColumn, lanes, floors, 1, 0, 0, 0);
                  }
                  xTile += pixels * xColumn;
                  yTile += pixels * yColumn;
                  column += pixels;
                  tilesLeft--;
                }
              }
              vectorsLeft -= vectors;
              out += vectors << 2;
              outsLeft -= vectors << 2;
            }
          }
        }
      }
    }
  }
}
