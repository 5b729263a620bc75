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
