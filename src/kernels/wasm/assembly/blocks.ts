import { LANE, PAIR, SPREAD } from './families';
import {
  lane,
  laneRow3,
  laneRow5,
  laneRow7,
  narrow,
  octet,
  pair,
  pairRow3,
  quad,
  quadRow3,
  twin,
  twinRow3,
  wide,
} from './tiles';

/** Bytes of the weights of one block, without its bias. */
@inline
export function blockBytes(taps: i32, channels: i32, vectors: i32): i32 {
  return (taps * channels * vectors) << 4;
}

/**
 * The last block of families that pack several groups in a vector, where groups are left over: lane after lane, so
 * that nothing is read past the last channel.
 */
export function leftOver(
  kind: i32,
  pixels: i32,
  x: usize,
  xStep: usize,
  w: usize,
  wRow: usize,
  rows: i32,
  xRow: usize,
  columns: i32,
  xColumn: usize,
  channels: i32,
  bias: usize,
  y: usize,
  yStep: usize,
  lanes: i32,
  floor: f32,
): void {
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let l = 0; l < lanes; l++) {
      const group = kind === LANE ? l : l >> 1;
      const from = x + <usize>pixel * xStep + (<usize>(group * channels) << 2);
      let sum: f32 = 0;
      for (let row = 0; row < rows; row++) {
        let p = from + <usize>row * xRow;
        let q = w + <usize>row * wRow + (<usize>l << 2);
        for (let column = 0; column < columns; column++) {
          for (let i = 0; i < channels; i++) {
            sum += load<f32>(p + (<usize>i << 2)) * load<f32>(q);
            q += 16;
          }
          p += xColumn;
        }
      }
      store<f32>(y + <usize>pixel * yStep + (<usize>l << 2), max<f32>(sum + load<f32>(bias + (<usize>l << 2)), floor));
    }
  }
}

/** The tile of a family, over `blocks` blocks that look alike. */
export function runBlocks(
  kind: i32,
  vectors: i32,
  rowTaps: i32,
  pixels: i32,
  x: usize,
  xStep: usize,
  w: usize,
  wRow: usize,
  rows: i32,
  xRow: usize,
  columns: i32,
  xColumn: usize,
  channels: i32,
  bias: usize,
  y: usize,
  yStep: usize,
  lanes: i32,
  floor: v128,
  blocks: i32,
  xBlock: usize,
  wBlock: usize,
  yBlock: usize,
): void {
  if (kind === SPREAD) {
    if (vectors === 2 && channels === 8 && lanes === 4) octet(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else if (vectors === 2) wide(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else if (channels === 4 && lanes === 4 && columns === 3) quadRow3(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else if (channels === 4 && lanes === 4) quad(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else narrow(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
  } else if (kind === LANE) {
    if (rowTaps === 3) laneRow3(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else if (rowTaps === 5) laneRow5(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else if (rowTaps === 7) laneRow7(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else lane(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
  } else if (kind === PAIR) {
    if (rowTaps === 3) pairRow3(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else pair(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
  } else {
    if (rowTaps === 3) twinRow3(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
    else twin(pixels, x, xStep, w, wRow, rows, xRow, columns, xColumn, channels, bias, y, yStep, lanes, floor, blocks, xBlock, wBlock, yBlock);
  }
}
