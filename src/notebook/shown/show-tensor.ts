import { toFeatureMaps } from '#src/photo';
import { sizeOf, type Tensor } from '#src/tensor';
import { type ShownPicture, type ShownTensor, shownLimits } from './shown.ts';

/** Whether it is one of ours, or looks like one. */
export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== 'object' || value === null) return false;
  const { shape, data } = value as Partial<Tensor>;
  if (!(data instanceof Float32Array || data instanceof Float64Array) || !Array.isArray(shape)) return false;
  return shape.every((extent) => Number.isInteger(extent) && extent >= 0) && sizeOf(shape) === data.length;
}

/** Shape, range, and pictures or numbers. */
export function showTensor(x: Tensor): ShownTensor {
  const finite = summarise(x.data);
  const isSmall = x.data.length <= shownLimits.numbers;
  return {
    kind: 'tensor',
    shape: [...x.shape],
    ...finite,
    numbers: isSmall ? toRows(x) : null,
    ...(isSmall ? { pictures: [], channels: x.shape.at(-1) ?? 1 } : drawPictures(x)),
  };
}

function summarise(data: Tensor['data']): Pick<ShownTensor, 'range' | 'notFinite'> {
  let [min, max, sum, notFinite] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const value of data) {
    if (!Number.isFinite(value)) notFinite++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  const range = data.length > 0 && notFinite === 0 ? { min, max, mean: sum / data.length } : null;
  return { range, notFinite };
}

/** Rows of the last axis; of an image with one channel, rows of the image. */
function toRows({ shape, data }: Tensor): number[][] {
  const axes = shape.at(-1) === 1 && shape.length > 1 ? shape.slice(0, -1) : shape;
  const width = Math.max(1, axes.at(-1) ?? 1);
  const values = Array.from(data);
  return Array.from({ length: Math.ceil(values.length / width) }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  );
}

/** `[h, w]`, `[h, w, c]` or the first of `[n, h, w, c]`; other ranks have no picture. */
function drawPictures(x: Tensor): Pick<ShownTensor, 'pictures' | 'channels'> {
  const { shape } = x;
  const [height, width, channels] =
    shape.length === 2 ? [shape[0]!, shape[1]!, 1] : (shape.slice(-3) as [number, number, number]);
  if (shape.length < 2 || shape.length > 4 || height < 2 || width < 2) {
    return { pictures: [], channels: channels ?? 1 };
  }
  const image = { shape: [1, height, width, channels], data: x.data.subarray(0, height * width * channels) };
  if (channels === 3 && isColour(image.data)) return { pictures: [shrink(toColour(image))], channels };
  const kept = Math.min(channels, shownLimits.pictures);
  return { pictures: toFeatureMaps(image).slice(0, kept).map(shrink), channels };
}

/** Three channels between 0 and 1 are taken for red, green and blue. */
function isColour(data: Tensor['data']): boolean {
  return data.every((value) => value >= 0 && value <= 1);
}

function toColour({ shape: [, height, width], data }: Tensor): ShownPicture {
  const pixels = new Uint8ClampedArray(height! * width! * 4).fill(255);
  for (let pixel = 0; pixel < height! * width!; pixel++) {
    for (let colour = 0; colour < 3; colour++) pixels[pixel * 4 + colour] = 255 * data[pixel * 3 + colour]!;
  }
  return { width: width!, height: height!, pixels };
}

/** Every n-th pixel of what is larger than a page shows. */
function shrink({ width, height, pixels }: ShownPicture): ShownPicture {
  const step = Math.ceil(Math.max(width, height) / shownLimits.side);
  if (step === 1) return { width, height, pixels };
  const [columns, rows] = [Math.floor(width / step) || 1, Math.floor(height / step) || 1];
  const small = new Uint8ClampedArray(columns * rows * 4);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const from = (Math.min(height - 1, y * step) * width + Math.min(width - 1, x * step)) * 4;
      small.set(pixels.subarray(from, from + 4), (y * columns + x) * 4);
    }
  }
  return { width: columns, height: rows, pixels: small };
}
