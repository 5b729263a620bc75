import { type Conv2dGeometry, conv2dReference, resolveConv2d } from '#src/conv';
import type { Random } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';

/** One row of the output, and the multiply-adds that were made for it. */
export interface CountedRow {
  readonly macs: number;
  /** `[outWidth, outChannels]` of this row. */
  readonly values: Float64Array;
}

/**
 * Runs the reference convolution on random numbers, row by row, and counts while it runs: the formula's second
 * opinion. The input comes with its padding drawn as zeros, so that taps on it are made and counted like all others.
 */
export function* runCounting(geometry: Conv2dGeometry, random: Random): Generator<CountedRow> {
  const { groups, kernelSize, dilation, stride } = geometry;
  const [batch, , , inChannels] = geometry.inputShape;
  const [, outHeight, , outChannels] = geometry.outputShape;
  const padded = padInput(fill(geometry.inputShape, random), geometry);
  const [, height, width] = padded.shape as [number, number, number, number];
  const rows = dilation[0] * (kernelSize[0] - 1) + 1;
  const row = resolveConv2d(
    { inChannels, outChannels, kernelSize, dilation, groups, stride: [1, stride[1]] },
    [1, rows, width, inChannels],
  );
  const weights = fill(geometry.weightsShape, random);
  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      const start = (n * height + stride[0] * oy) * width * inChannels;
      const x = {
        shape: row.inputShape,
        data: padded.data.subarray(start, start + rows * width * inChannels),
      };
      let macs = 0;
      const counted = { shape: weights.shape, data: onRead(weights.data, () => macs++) };
      const { data } = conv2dReference(x, counted, null, row);
      yield { macs, values: data };
    }
  }
}

/** The same numbers; `tell` is called whenever one is read. The reference reads a weight for each multiply-add. */
export function onRead(data: Float64Array, tell: () => void): Float64Array {
  return new Proxy(data, {
    get(target, key) {
      if (key !== 'length') tell();
      return Reflect.get(target, key);
    },
  });
}

function fill(shape: readonly number[], random: Random) {
  const x = zeros(shape);
  for (let index = 0; index < x.data.length; index++) x.data[index] = random.uniform();
  return x;
}

function padInput(x: Tensor, { padding, inputShape }: Conv2dGeometry) {
  const [batch, height, width, channels] = inputShape;
  const paddedWidth = padding.left + width + padding.right;
  const paddedHeight = padding.top + height + padding.bottom;
  const padded = zeros([batch, paddedHeight, paddedWidth, channels]);
  for (let line = 0; line < batch * height; line++) {
    const [n, y] = [Math.floor(line / height), line % height];
    const target = ((n * paddedHeight + padding.top + y) * paddedWidth + padding.left) * channels;
    padded.data.set(x.data.subarray(line * width * channels, (line + 1) * width * channels), target);
  }
  return padded;
}
