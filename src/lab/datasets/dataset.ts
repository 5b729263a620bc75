/** Samples of one split, in the order in which they are numbered. */
export interface Split {
  readonly count: number;
  /** NHWC, one sample after the other. Bytes where the source has bytes: a quarter of the memory. */
  readonly images: Uint8Array | Float32Array;
  /** From 0. */
  readonly labels: Uint8Array;
}

/** What a network is trained and tested on. */
export interface Dataset {
  readonly id: string;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly classes: number;
  /** What a network is given: (value - offset) / scale, so that the training images have mean 0 and variance 1. */
  readonly offset: number;
  readonly scale: number;
  readonly train: Split;
  readonly test: Split;
}

/**
 * The samples with these numbers as a network is given them, NHWC. Only subtraction and division, so that every engine
 * gives the same bits.
 * @param numbers of samples of `split`, from 0
 */
export function takeBatch(
  { height, width, channels, offset, scale }: Dataset,
  { images, labels }: Split,
  numbers: readonly number[],
): { readonly images: Float32Array; readonly labels: Uint8Array } {
  const size = height * width * channels;
  const batch = new Float32Array(numbers.length * size);
  for (const [place, number] of numbers.entries()) {
    for (let index = 0; index < size; index++) {
      batch[place * size + index] = (images[number * size + index]! - offset) / scale;
    }
  }
  return { images: batch, labels: Uint8Array.from(numbers, (number) => labels[number]!) };
}
