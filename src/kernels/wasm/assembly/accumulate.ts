import { LANES, OUTER, PAIRS } from './gradient-kinds';
import { tapRows } from './gradient-row-tiles';
import { diagonal, lanes, outer1, outer2, pairs } from './gradient-tiles';
import { word } from './words';

/** The first output of an axis whose tap `tap` reads inside the image, and the one after the last. */
@inline
function firstInside(tap: i32, dilation: i32, before: i32, stride: i32): i32 {
  const missing = before - tap * dilation;
  return missing > 0 ? (missing + stride - 1) / stride : 0;
}

@inline
function endInside(tap: i32, dilation: i32, before: i32, stride: i32, size: i32, outSize: i32): i32 {
  const last = size - 1 + before - tap * dilation;
  return last < 0 ? 0 : min(outSize, last / stride + 1);
}

/** All taps of one pair of panels over one image. */
export function accumulate(
  plan: usize,
  kind: i32,
  size: i32,
  vectors: i32,
  x: usize,
  xPixel: i32,
  dy: usize,
  dyPixel: i32,
  sums: usize,
  tapBytes: i32,
): void {
  const height = word(plan, 1);
  const width = word(plan, 2);
  const outHeight = word(plan, 3);
  const outWidth = word(plan, 4);
  const kernelHeight = word(plan, 5);
  const kernelWidth = word(plan, 6);
  const strideY = word(plan, 7);
  const strideX = word(plan, 8);
  const dilationY = word(plan, 9);
  const dilationX = word(plan, 10);
  const top = word(plan, 11);
  const left = word(plan, 12);
  const bandRows = word(plan, 13);
  const xRow = strideY * width * xPixel;
  const dyRow = outWidth * dyPixel;
  for (let band = 0; band < outHeight; band += bandRows) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const rowStart = max(band, firstInside(ky, dilationY, top, strideY));
      const rowEnd = min(band + bandRows, endInside(ky, dilationY, top, strideY, height, outHeight));
      for (let kx = 0; kx < kernelWidth; kx++) {
        const start = firstInside(kx, dilationX, left, strideX);
        const count = endInside(kx, dilationX, left, strideX, width, outWidth) - start;
        if (count <= 0 || rowEnd <= rowStart) continue;
        const target = sums + (ky * kernelWidth + kx) * tapBytes;
        const iy = rowStart * strideY - top + ky * dilationY;
        const ix = start * strideX - left + kx * dilationX;
        const from = x + (iy * width + ix) * xPixel;
        const slope = dy + (rowStart * outWidth + start) * dyPixel;
        const step = strideX * xPixel;
        const rows = rowEnd - rowStart;
        if (kind !== OUTER) runTap(kind, size, from, step, xRow, slope, dyPixel, dyRow, count, rows, target);
        else if (vectors === 2) outer2(size, from, step, xRow, slope, dyPixel, dyRow, count, rows, target);
        else outer1(size, from, step, xRow, slope, dyPixel, dyRow, count, rows, target);
      }
    }
  }
}

/** One tap: `rows` rows of `count` pixels of x times those of dy. */
function runTap(kind: i32, size: i32, x: usize, xStep: i32, xRow: i32, dy: usize, dyPixel: i32, dyRow: i32, count: i32, rows: i32, sums: usize): void {
  if (kind === LANES) {
    for (; size > 0; size -= 6) {
      lanes(min(size, 6), x, xStep, xRow, dy, dyPixel, dyRow, count, rows, sums);
      x += 96;
      dy += 96;
      sums += 96;
    }
  } else if (kind === PAIRS) pairs(size, x, xStep, xRow, dy, dyPixel, dyRow, count, rows, sums);
  else diagonal(size, x, xStep, xRow, dy, dyPixel, dyRow, count, rows, sums);
}

/** Pixels of a row that stay near the processor while one vector after the other runs over them, where they lie far apart. */
const CHUNK = 18;
/** The same of copies, and of pixels that lie side by side. */
const NEAR_CHUNK = 64;
/** Bytes of a row up to which its pixels count as side by side. */
const NEAR_ROW = 4096;

/** Groups that fill vectors, with three taps a row, side by side: what is read once serves up to nine taps. */
export function accumulateRows(plan: usize, kind: i32, size: i32, x: usize, xPixel: i32, dy: usize, dyPixel: i32, sums: usize, tapBytes: i32): void {
  const height = word(plan, 1);
  const width = word(plan, 2);
  const outHeight = word(plan, 3);
  const outWidth = word(plan, 4);
  const kernelHeight = word(plan, 5);
  const strideY = word(plan, 7);
  const dilationY = word(plan, 9);
  const top = word(plan, 11);
  const left = word(plan, 12);
  // The pixels of x that all three taps read; where one is missing on each side, the tiles know what to do.
  const start = max(0, 2 - left);
  const end = max(start, min(width, outWidth - left));
  const isSame = left === 1 && width === outWidth && width > 1;
  const chunk = kind !== LANES || width * xPixel <= NEAR_ROW ? NEAR_CHUNK : CHUNK;
  const xTapRow = dilationY * width * xPixel;
  const bandRows = word(plan, 13);
  const xRow = strideY * width * xPixel;
  const dyRow = outWidth * dyPixel;
  // Rows of outputs that have all taps inside the image run in bands, so that sums stay in registers for longer.
  const isBanded = isSame && end - start <= chunk;
  const lastWhole = (height - 1 + top - (kernelHeight - 1) * dilationY) / strideY;
  for (let row = 0; row < outHeight; ) {
    const slope = dy + row * dyRow;
    const firstRow = row * strideY - top;
    const lines = isBanded && firstRow >= 0 && row <= lastWhole ? min(bandRows, lastWhole + 1 - row) : 1;
    const kyEnd = firstRow < height ? min(kernelHeight, (height - 1 - firstRow) / dilationY + 1) : 0;
    for (let ky = firstRow < 0 ? (dilationY - 1 - firstRow) / dilationY : 0; ky < kyEnd; ky += 3) {
      const rows = min(3, kyEnd - ky);
      const line = x + (firstRow + ky * dilationY) * width * xPixel;
      const target = sums + ky * 3 * tapBytes;
      if (!isSame) edges(plan, kind, size, rows, line, xPixel, xTapRow, slope, dyPixel, target, tapBytes, 0, start + left);
      for (let from = start; from < end || (isSame && from === start); from += chunk) {
        const to = min(from + chunk, end);
        tapRows(kind, size, rows, line + from * xPixel, xPixel, xTapRow, slope + (from + left - 2) * dyPixel, dyPixel, lines, xRow, dyRow, to - from, isSame && from === start, isSame && to === end, target, tapBytes);
      }
      if (!isSame) edges(plan, kind, size, rows, line, xPixel, xTapRow, slope, dyPixel, target, tapBytes, end + left, outWidth + 2);
    }
    row += lines;
  }
}

/** Where not all taps lie inside: of each tap `kx` those outputs from `from - kx` to before `to - kx` that do. */
function edges(plan: usize, kind: i32, size: i32, rows: i32, x: usize, xPixel: i32, xLine: i32, dy: usize, dyPixel: i32, sums: usize, tapBytes: i32, from: i32, to: i32): void {
  const width = word(plan, 2);
  const outWidth = word(plan, 4);
  const left = word(plan, 12);
  for (let r = 0; r < rows; r++) {
    for (let kx = 0; kx < 3; kx++) {
      const first = max(firstInside(kx, 1, left, 1), from - kx);
      const last = min(endInside(kx, 1, left, 1, width, outWidth), to - kx);
      if (last > first) runTap(kind, size, x + r * xLine + (first - left + kx) * xPixel, xPixel, 0, dy + first * dyPixel, dyPixel, 0, last - first, 1, sums + (r * 3 + kx) * tapBytes);
    }
  }
}

/** Depthwise channels that fill no vector: one at a time. */
export function accumulateOne(plan: usize, x: usize, xPixel: i32, dy: usize, dyPixel: i32, sums: usize, tapBytes: i32): void {
  const height = word(plan, 1);
  const width = word(plan, 2);
  const outHeight = word(plan, 3);
  const outWidth = word(plan, 4);
  const kernelWidth = word(plan, 6);
  for (let tap = 0; tap < word(plan, 5) * kernelWidth; tap++) {
    const ky = tap / kernelWidth;
    const kx = tap % kernelWidth;
    let sum = load<f32>(sums + tap * tapBytes);
    for (let oy = 0; oy < outHeight; oy++) {
      const iy = oy * word(plan, 7) - word(plan, 11) + ky * word(plan, 9);
      if (iy < 0 || iy >= height) continue;
      for (let ox = 0; ox < outWidth; ox++) {
        const ix = ox * word(plan, 8) - word(plan, 12) + kx * word(plan, 10);
        if (ix < 0 || ix >= width) continue;
        sum += load<f32>(x + (iy * width + ix) * xPixel) * load<f32>(dy + (oy * outWidth + ox) * dyPixel);
      }
    }
    store<f32>(sums + tap * tapBytes, sum);
  }
}
