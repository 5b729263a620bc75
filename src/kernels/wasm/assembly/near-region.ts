import { blockBytes, leftOver, runBlocks } from './blocks';
import { LANE, PAIR, SPREAD } from './families';
import { MOST_LANE, MOST_NARROW, MOST_PAIR, MOST_WIDE } from './tiles';
import { floorOf, word } from './words';

/** `rows` times `columns` pixels of a region, tile after tile: all blocks of weights run over one before the next tile. */
export function nearRegion(plan: usize, region: usize, rows: i32, columns: i32, x: usize, weights: usize, y: usize): void {
  const groups = word(plan, 3);
  const outs = word(plan, 5);
  const taps = word(plan, 6) * word(plan, 7);
  const tapColumns = word(plan, 7);
  const xTapRow = word(plan, 8);
  const xTapColumn = word(plan, 9);
  const kind = word(plan, 10);
  const floor = floorOf(plan);
  const floors = f32x4.splat(floor);
  const xRow = word(region, 3);
  const xColumn = word(region, 4);
  const yRow = word(region, 6);
  const yColumn = word(region, 7);
  const tapRow = word(region, 8);
  const tapRowCount = word(region, 9);
  const tapColumn = word(region, 10);
  let tapColumnCount = word(region, 11);

  const channels = word(plan, 4);
  const groupsPerBlock = kind === SPREAD ? 1 : kind === LANE ? 4 : 2;
  const xBlock = (groupsPerBlock * channels) << 2;
  const yBlock = (groupsPerBlock * outs) << 2;
  const vectorsPerGroup = kind === SPREAD ? (outs + 3) >> 2 : 1;
  const blockChannels = kind === SPREAD || kind === PAIR ? channels : 1;
  const vectorBytes = 16 + blockBytes(taps, blockChannels, 1);
  const groupBytes = vectorsPerGroup * vectorBytes;
  const full = groups / groupsPerBlock;
  const left = groups % groupsPerBlock;
  // Pairs of vectors that have all their lanes. A call runs over all groups, or over all pairs of one group.
  const pairs = kind === SPREAD ? outs >> 3 : 0;
  const isByGroup = pairs > groups;
  const calls = isByGroup ? groups : 1;
  const most = kind === LANE ? MOST_LANE : kind !== SPREAD ? MOST_PAIR : vectorsPerGroup === 1 ? MOST_NARROW : MOST_WIDE;
  const rowTaps = xColumn === xTapColumn ? tapColumnCount : 0;
  // Taps side by side in memory are one longer run of channels.
  let tapChannels = channels;
  if (kind === SPREAD && xTapColumn === channels << 2) {
    tapChannels *= tapColumnCount;
    tapColumnCount = tapColumnCount > 0 ? 1 : 0;
  }

  for (let row = 0; row < rows; row++) {
    let tilesLeft = (columns + most - 1) / most;
    let column = 0;
    while (tilesLeft > 0) {
      const pixels = (columns - column + tilesLeft - 1) / tilesLeft;
      const xTile = x + row * xRow + column * xColumn;
      const yTile = y + row * yRow + column * yColumn;
      for (let group = 0; group < calls; group++) {
        const from = xTile + group * xBlock;
        const to = yTile + group * yBlock;
        const block = weights + group * groupBytes;
        let v = 0;
        if (isByGroup) {
          const wRow = blockBytes(tapColumns, blockChannels, 2);
          const w = block + 32 + tapRow * wRow + blockBytes(tapColumn, blockChannels, 2);
          runBlocks(kind, 2, rowTaps, pixels, from, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, tapChannels, block, to, yColumn, 4, floors, pairs, 0, vectorBytes << 1, 32);
          v = pairs << 1;
        }
        for (; v < vectorsPerGroup; v += 2) {
          const vectors = min(2, vectorsPerGroup - v);
          const bias = block + v * vectorBytes;
          const wRow = blockBytes(tapColumns, blockChannels, vectors);
          const w = bias + (vectors << 4) + tapRow * wRow + blockBytes(tapColumn, blockChannels, vectors);
          const lanes = kind === SPREAD ? min(4, outs - ((v + vectors - 1) << 2)) : 4;
          runBlocks(kind, vectors, rowTaps, pixels, from, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, tapChannels, bias, to + (v << 4), yColumn, lanes, floors, isByGroup ? 1 : full, xBlock, groupBytes, yBlock);
        }
      }
      if (left > 0) {
        const bias = weights + full * groupBytes;
        const wRow = blockBytes(tapColumns, blockChannels, 1);
        const w = bias + 16 + tapRow * wRow + blockBytes(tapColumn, blockChannels, 1);
        leftOver(kind, pixels, xTile + full * xBlock, xColumn, w, wRow, tapRowCount, xTapRow, tapColumnCount, xTapColumn, tapChannels, bias, yTile + full * yBlock, yColumn, left * outs, floor);
      }
      column += pixels;
      tilesLeft--;
    }
  }
}
