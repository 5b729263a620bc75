/** The largest number of each window, channel by channel; what lies outside the picture never wins. One picture. */
export function maxPool(
  x: usize,
  y: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  let target = y;
  for (let oy = 0; oy < outHeight; oy++) {
    const row = oy * strideHeight - top;
    const firstRow = max(row, 0);
    const rows = min(row + kernelHeight, height) - firstRow;
    for (let ox = 0; ox < outWidth; ox++) {
      const column = ox * strideWidth - left;
      const firstColumn = max(column, 0);
      const columns = min(column + kernelWidth, width) - firstColumn;
      poolWindow(x + (((firstRow * width + firstColumn) * channels) << 2), target, rows, columns, width, channels);
      target += channels << 2;
    }
  }
}

/** One window of rows x columns pixels that begins at `from`. */
function poolWindow(from: usize, target: usize, rows: i32, columns: i32, width: i32, channels: i32): void {
  let channel = 0;
  for (; channel + 4 <= channels; channel += 4) {
    let largest = f32x4.splat(-Infinity);
    for (let row = 0; row < rows; row++) {
      let at = from + ((row * width * channels + channel) << 2);
      for (let column = 0; column < columns; column++) {
        largest = f32x4.max(largest, v128.load(at));
        at += channels << 2;
      }
    }
    v128.store(target + (channel << 2), largest);
  }
  for (; channel < channels; channel++) {
    let largest: f32 = -Infinity;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        largest = max<f32>(largest, load<f32>(from + (((row * width + column) * channels + channel) << 2)));
      }
    }
    store<f32>(target + (channel << 2), largest);
  }
}

/**
 * The gradient to the input: each `dy` goes to the first pixel of its window, row by row, that has the largest number
 * `y`. One picture.
 */
export function maxPoolInput(
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  memory.fill(dx, 0, (height * width * channels) << 2);
  let offset: usize = 0;
  for (let oy = 0; oy < outHeight; oy++) {
    const row = oy * strideHeight - top;
    const firstRow = max(row, 0);
    const rows = min(row + kernelHeight, height) - firstRow;
    for (let ox = 0; ox < outWidth; ox++) {
      const column = ox * strideWidth - left;
      const firstColumn = max(column, 0);
      const columns = min(column + kernelWidth, width) - firstColumn;
      const from: usize = ((firstRow * width + firstColumn) * channels) << 2;
      spreadWindow(x + from, y + offset, dy + offset, dx + from, rows, columns, width, channels);
      offset += channels << 2;
    }
  }
}

/** One window of rows x columns pixels, that begins at `x` and `dx`. */
function spreadWindow(
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  rows: i32,
  columns: i32,
  width: i32,
  channels: i32,
): void {
  let channel = 0;
  for (; channel + 4 <= channels; channel += 4) {
    const largest = v128.load(y + (channel << 2));
    let gradient = v128.load(dy + (channel << 2));
    for (let row = 0; row < rows; row++) {
      let at: usize = (row * width * channels + channel) << 2;
      for (let column = 0; column < columns; column++) {
        const isLargest = f32x4.eq(v128.load(x + at), largest);
        v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(gradient, isLargest)));
        gradient = v128.andnot(gradient, isLargest);
        at += channels << 2;
      }
    }
  }
  for (; channel < channels; channel++) {
    const largest = load<f32>(y + (channel << 2));
    let gradient = load<f32>(dy + (channel << 2));
    for (let row = 0; row < rows; row++) {
      let at: usize = (row * width * channels + channel) << 2;
      for (let column = 0; column < columns; column++) {
        if (load<f32>(x + at) == largest) {
          store<f32>(dx + at, load<f32>(dx + at) + gradient);
          gradient = 0;
        }
        at += channels << 2;
      }
    }
  }
}
