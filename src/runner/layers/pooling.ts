import type { Conv2dGeometry } from '#src/conv';

/**
 * The mean of what of each window lies inside the picture.
 * @param geometry of the windows: a depthwise convolution's
 */
export function poolAverages(x: Float32Array, y: Float32Array, geometry: Conv2dGeometry): void {
  const { inputShape, outputShape, kernelSize, stride, padding } = geometry;
  const [, height, width, channels] = inputShape;
  const [, outHeight, outWidth] = outputShape;
  y.fill(0);
  for (let oy = 0; oy < outHeight; oy++) {
    const top = oy * stride[0] - padding.top;
    const [firstRow, lastRow] = [Math.max(top, 0), Math.min(top + kernelSize[0], height)];
    for (let ox = 0; ox < outWidth; ox++) {
      const left = ox * stride[1] - padding.left;
      const [firstColumn, lastColumn] = [Math.max(left, 0), Math.min(left + kernelSize[1], width)];
      const at = (oy * outWidth + ox) * channels;
      for (let row = firstRow; row < lastRow; row++) {
        for (let column = firstColumn; column < lastColumn; column++) {
          addUp(x, (row * width + column) * channels, y, at, channels);
        }
      }
      scale(y, at, channels, 1 / ((lastRow - firstRow) * (lastColumn - firstColumn)));
    }
  }
}

/** The mean of each channel over the whole map. */
export function poolGlobally(x: Float32Array, y: Float32Array, channels: number): void {
  const batch = y.length / channels;
  const pixels = x.length / y.length;
  y.fill(0);
  for (let n = 0; n < batch; n++) {
    for (let pixel = 0; pixel < pixels; pixel++)
      addUp(x, (n * pixels + pixel) * channels, y, n * channels, channels);
    scale(y, n * channels, channels, 1 / pixels);
  }
}

function addUp(x: Float32Array, from: number, y: Float32Array, at: number, channels: number): void {
  for (let channel = 0; channel < channels; channel++) y[at + channel]! += x[from + channel]!;
}

function scale(y: Float32Array, at: number, channels: number, factor: number): void {
  for (let channel = 0; channel < channels; channel++) y[at + channel]! *= factor;
}
