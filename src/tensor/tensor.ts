/** Plain data: `data.length` is the product of `shape`, last axis fastest (row-major). */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** Activations: batch, rows, columns, channels. */
export type Nhwc = readonly [batch: number, height: number, width: number, channels: number];

/** Weights: kernel rows, kernel columns, input channels a group, output channels. */
export type Hwio = readonly [
  kernelHeight: number,
  kernelWidth: number,
  inChannelsPerGroup: number,
  outChannels: number,
];

/** How many numbers a tensor of this shape holds; 1 for the empty shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/**
 * Wraps `data` without copying.
 * @throws RangeError when `data` does not hold exactly the numbers that `shape` asks for
 */
export function tensor(shape: readonly number[], data: Float32Array | Float64Array): Tensor {
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(`data must fill the shape: ${data.length} numbers, [${shape.join(', ')}]`);
  }
  return { shape, data };
}

/** A new float64 tensor of zeros. */
export function zeros(shape: readonly number[]): { shape: readonly number[]; data: Float64Array } {
  return { shape, data: new Float64Array(sizeOf(shape)) };
}

/** The same numbers rounded to float32; `x` itself when it is float32 already. */
export function toFloat32(x: Tensor): { shape: readonly number[]; data: Float32Array } {
  return { shape: x.shape, data: x.data instanceof Float32Array ? x.data : Float32Array.from(x.data) };
}

/** The largest |a - b| over all places; NaN when any difference is NaN. */
export function largestDifference(a: Tensor, b: Tensor): number {
  if (a.shape.join() !== b.shape.join()) {
    throw new RangeError(`shapes must agree: [${a.shape.join(', ')}], [${b.shape.join(', ')}]`);
  }
  let largest = 0;
  for (let index = 0; index < a.data.length; index++) {
    const difference = Math.abs(a.data[index]! - b.data[index]!);
    if (!(difference <= largest)) largest = difference;
    if (Number.isNaN(largest)) return largest;
  }
  return largest;
}
