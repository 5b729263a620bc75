import { sizeOf, type Tensor } from '#src/tensor';
import { type ConvErrorCode, ConvSpecError } from './errors.ts';

/** @throws ConvSpecError `code` when `x` does not have the shape, or its data does not fill it */
export function checkTensor(code: ConvErrorCode, x: Tensor, shape: readonly number[]): void {
  const fits = x.shape.length === shape.length && x.shape.every((extent, axis) => extent === shape[axis]);
  if (fits && x.data.length === sizeOf(shape)) return;
  const actual = fits ? `${x.data.length} numbers` : x.shape.join(' x ');
  const expected = shape.join(' x ');
  throw new ConvSpecError(code, { actual, expected }, `${code} must be ${expected}: ${actual}`);
}
