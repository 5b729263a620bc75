import { DIAGONAL, LANES, PAIRS } from './gradient-kinds';
import { diagonal, laneRow, lanes, outer1, outer2, pairs } from './gradient-tiles';
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
  for (let band = 0; band < outHeight; band += bandRows) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const rowStart = max(band, firstInside(ky, dilationY, top, strideY));
      const rowEnd = min(band + bandRows, endInside(ky, dilationY, top, strideY, height, outHeight));
      for (let kx = 0; kx < kernelWidth; kx++) {
        const start = firstInside(kx, dilationX, left, strideX);
        const count = endInside(kx, dilationX, left, strideX, width, outWidth) - start;
        if (count <= 0) continue;
        const target = sums + (ky * kernelWidth + kx) * tapBytes;
        for (let row = rowStart; row < rowEnd; row++) {
          const iy = row * strideY - top + ky * dilationY;
          const ix = start * strideX - left + kx * dilationX;
          const from = x + (iy * width + ix) * xPixel;
          const slope = dy + (row * outWidth + start) * dyPixel;
          const step = strideX * xPixel;
          if (kind === LANES) lanes(size, from, step, slope, dyPixel, count, target);
          else if (kind === PAIRS) pairs(size, from, step, slope, dyPixel, count, target);
          else if (kind === DIAGONAL) diagonal(size, from, step, slope, dyPixel, count, target);
          else if (vectors === 2) outer2(size, from, step, slope, dyPixel, count, target);
          else outer1(size, from, step, slope, dyPixel, count, target);
        }
      }
    }
  }
}

/** Depthwise with three taps a row, side by side: where all three lie inside they share what they read. */
export function accumulateRows(plan: usize, size: i32, x: usize, xPixel: i32, dy: usize, dyPixel: i32, sums: usize, tapBytes: i32): void {
  const height = word(plan, 1);
  const width = word(plan, 2);
  const outHeight = word(plan, 3);
  const outWidth = word(plan, 4);
  const kernelHeight = word(plan, 5);
  const strideY = word(plan, 7);
  const dilationY = word(plan, 9);
  const top = word(plan, 11);
  const left = word(plan, 12);
  const shared = firstInside(0, 1, left, 1);
  const sharedEnd = endInside(2, 1, left, 1, width, outWidth);
  for (let row = 0; row < outHeight; row++) {
    const slope = dy + row * outWidth * dyPixel;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const iy = row * strideY - top + ky * dilationY;
      if (iy < 0 || iy >= height) continue;
      const target = sums + ky * 3 * tapBytes;
      const line = x + iy * width * xPixel;
      for (let kx = 0; kx < 3; kx++) {
        const start = firstInside(kx, 1, left, 1);
        const end = min(shared, endInside(kx, 1, left, 1, width, outWidth));
        if (end > start) lanes(size, line + (start - left + kx) * xPixel, xPixel, slope + start * dyPixel, dyPixel, end - start, target + kx * tapBytes);
      }
      if (sharedEnd > shared) {
        laneRow(size, line + (shared - left) * xPixel, xPixel, slope + shared * dyPixel, dyPixel, sharedEnd - shared, target, tapBytes);
      }
      for (let kx = 0; kx < 3; kx++) {
        const start = max(max(shared, sharedEnd), firstInside(kx, 1, left, 1));
        const end = endInside(kx, 1, left, 1, width, outWidth);
        if (end > start) lanes(size, line + (start - left + kx) * xPixel, xPixel, slope + start * dyPixel, dyPixel, end - start, target + kx * tapBytes);
      }
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
