import { blockBytes } from './blocks';
import { MOST_NARROW, MOST_WIDE, narrow, wide } from './tiles';
import { floorOf, word } from './words';

/**
 * `rows` times `columns` pixels of a region, cut into chunks of rows. In a chunk each block of weights runs over all
 * tiles before the next block. Only families that spread numbers over the lanes of a group have so many weights.
 */
export function farRegion(plan: usize, region: usize, rows: i32, columns: i32, chunkRows: i32, x: usize, weights: usize, y: usize): void {
  const groups = word(plan, 3);
  const channels = word(plan, 4);
  const outs = word(plan, 5);
  const taps = word(plan, 6) * word(plan, 7);
  const tapColumns = word(plan, 7);
  const xTapRow = word(plan, 8);
  const xTapColumn = word(plan, 9);
  const floors = f32x4.splat(floorOf(plan));
  const xRow = word(region, 3);
  const xColumn = word(region, 4);
  const yRow = word(region, 6);
  const yColumn = word(region, 7);
  const tapRow = word(region, 8);
  const tapRowCount = word(region, 9);
  const tapColumn = word(region, 10);
  let tapColumnCount = word(region, 11);
  const vectorsPerGroup = (outs + 3) >> 2;
  const most = vectorsPerGroup === 1 ? MOST_NARROW : MOST_WIDE;
  // Taps side by side in memory are one longer run of channels.
  let tapChannels = channels;
  if (xTapColumn === channels << 2) {
    tapChannels *= tapColumnCount;
    tapColumnCount = tapColumnCount > 0 ? 1 : 0;
  }
  for (let row0 = 0; row0 < rows; row0 += chunkRows) {
    const rowEnd = min(row0 + chunkRows, rows);
    let block = weights;
    for (let group = 0; group < groups; group++) {
      let vectorsLeft = vectorsPerGroup;
      let out = group * outs;
      let outsLeft = outs;
      const xGroup = x + ((group * channels) << 2);
      while (vectorsLeft > 0) {
        const vectors = min(vectorsLeft, 2);
        const bias = block;
        const wRow = blockBytes(tapColumns, channels, vectors);
        const w = block + (vectors << 4) + tapRow * wRow + blockBytes(tapColumn, channels, vectors);
        block += (vectors << 4) + blockBytes(taps, channels, vectors);
        const lanes = min(4, outsLeft - ((vectors - 1) << 2));
        for (let row = row0; row < rowEnd; row++) {
          let column = 0;
          let tilesLeft = (columns + most - 1) / most;
          let xTile = xGroup + row * xRow;
          let yTile = y + row * yRow + (out << 2);
          while (tilesLeft > 0) {
            const pixels = (columns - column + tilesLeft - 1) / tilesLeft;
            if (vectors === 2) {
              wide(pixels, xTile, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, tapChannels, bias, yTile, yColumn, lanes, floors, 1, 0, 0, 0);
            } else {
              narrow(pixels, xTile, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, tapChannels, bias, yTile, yColumn, lanes, floors, 1, 0, 0, 0);
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
