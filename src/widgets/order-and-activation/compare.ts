import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';

/** first + second, number by number. */
export function add(first: Tensor, second: Tensor): Tensor {
  return { shape: first.shape, data: first.data.map((value, index) => value + second.data[index]!) };
}

/** first - second, number by number. */
export function subtract(first: Tensor, second: Tensor): Tensor {
  return { shape: first.shape, data: first.data.map((value, index) => value - second.data[index]!) };
}

/** Root of the sum of squares over another's; 0 where both are nothing. */
export function shareOf(part: Tensor, whole: Tensor): number {
  const length = lengthOf(whole);
  return length > 0 ? lengthOf(part) / length : lengthOf(part);
}

/** The largest |value| of outputs whose window reads padding, and of those whose window does not; 0 where there is none. */
export function largestAtBorder(
  x: Tensor,
  { inputShape, outputShape, kernelSize, stride, padding }: Conv2dGeometry,
): { readonly border: number; readonly inside: number } {
  const [, height, width, channels] = outputShape;
  const reads = (place: number, axis: 0 | 1) => {
    const from = place * stride[axis] - (axis === 0 ? padding.top : padding.left);
    return from < 0 || from + kernelSize[axis] > inputShape[axis + 1]!;
  };
  const largest = { border: 0, inside: 0 };
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < width; column++) {
      const where = reads(y, 0) || reads(column, 1) ? 'border' : 'inside';
      const from = (y * width + column) * channels;
      for (let channel = 0; channel < channels; channel++) {
        largest[where] = Math.max(largest[where], Math.abs(x.data[from + channel]!));
      }
    }
  }
  return largest;
}

function lengthOf({ data }: Tensor): number {
  let sum = 0;
  for (const value of data) sum += value * value;
  return Math.sqrt(sum);
}
