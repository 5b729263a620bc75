import { seededRandom } from '#src/random';
import { sizeOf, type Tensor } from '#src/tensor';
import { isTensor } from '../shown/show-tensor.ts';
import { LibraryError, printList } from './library-error.ts';

/** A tensor of numbers: `shape` says how many along each axis, `data` holds them row after row, last axis fastest. */
export type CellTensor = { readonly shape: readonly number[]; readonly data: Float32Array | Float64Array };

/** Numbers, or lists of them in lists. */
export type NestedNumbers = ArrayLike<number> | readonly unknown[];

/** No cell needs more, and a page may have less. */
const MOST_NUMBERS = 2 ** 26;

/**
 * Makes a tensor: zeros, or the given numbers row after row.
 * @param shape numbers along each axis, such as `[1, 6, 6, 3]`
 * @param data exactly as many numbers as the shape holds; nested lists are flattened
 * @returns float64
 * @throws where the shape is none, or the numbers do not fill it
 * @example tensor([2, 3], [1, 2, 3, 4, 5, 6])
 */
export function tensor(shape: readonly number[], data?: NestedNumbers): CellTensor {
  checkShape(shape);
  const size = sizeOf(shape);
  if (data === undefined) return { shape: [...shape], data: new Float64Array(size) };
  const numbers = Array.isArray(data) ? (data.flat(8) as number[]) : (data as ArrayLike<number>);
  if (numbers.length !== size) {
    const values = { shape: printList(shape), size, given: numbers.length };
    throw new LibraryError('dataLength', values, `a shape of ${size} numbers was given ${numbers.length}`);
  }
  return { shape: [...shape], data: Float64Array.from(numbers) };
}

/** Which random numbers. */
export interface RandomOptions {
  /**
   * A whole number that chooses the random numbers.
   * @default 1
   */
  readonly seed?: number;
  /** Draws whole numbers from `low` to `high`, both included. */
  readonly integers?: readonly [low: number, high: number];
}

/**
 * Makes a tensor of random numbers, close to a standard normal distribution. Equal seeds give equal numbers.
 * @param shape numbers along each axis
 * @param options which random numbers
 * @returns float64
 * @throws where the shape is none
 * @example randomTensor([3, 3, 4, 8], { seed: 7 })
 */
export function randomTensor(shape: readonly number[], options: RandomOptions = {}): CellTensor {
  const random = seededRandom(options.seed ?? 1);
  const x = tensor(shape);
  const { integers } = options;
  for (let index = 0; index < x.data.length; index++) {
    x.data[index] = integers ? random.integer(integers[0], integers[1]) : random.normal();
  }
  return x;
}

/**
 * Reads one number of a tensor.
 * @param x the tensor
 * @param index one place for each axis, from 0
 * @returns the number there
 * @throws where an index lies outside, instead of answering `undefined`
 * @example get(tensor([2, 2], [1, 2, 3, 4]), 1, 0)
 */
export function get(x: CellTensor, ...index: number[]): number {
  return x.data[placeOf(x, index)]!;
}

/**
 * Writes one number into a tensor.
 * @param x the tensor, which is changed
 * @param indexAndValue one place for each axis, from 0, and the number last
 * @throws where an index lies outside
 * @example
 * const zeros = tensor([2, 2])
 * set(zeros, 0, 1, 5)
 * zeros
 */
export function set(x: CellTensor, ...indexAndValue: number[]): void {
  x.data[placeOf(x, indexAndValue.slice(0, -1))] = indexAndValue.at(-1)!;
}

/**
 * Compares two tensors place by place: the largest distance between two numbers. 0 means that they are equal.
 * @param a any tensor
 * @param b a tensor of the same shape
 * @returns the largest distance; NaN where a number is NaN
 * @throws where the shapes differ
 * @example
 * largestDifference(
 *   tensor([2], [1, 2]),
 *   tensor([2], [1, 2.5]),
 * )
 */
export function largestDifference(a: CellTensor, b: CellTensor): number {
  for (const x of [a, b]) checkTensor(x);
  if (a.shape.join() !== b.shape.join()) {
    const values = { shape: `${printList(a.shape)}, ${printList(b.shape)}` };
    throw new LibraryError('shapeOf', values, `two tensors of different shapes: ${values.shape}`);
  }
  let largest = 0;
  for (let index = 0; index < a.data.length; index++) {
    const difference = Math.abs(a.data[index]! - b.data[index]!);
    if (!(difference <= largest)) largest = difference;
    if (Number.isNaN(largest)) return largest;
  }
  return largest;
}

/** @throws LibraryError `notTensor` */
export function checkTensor(x: unknown): asserts x is Tensor {
  if (isTensor(x)) return;
  const given =
    x === null || typeof x !== 'object' ? String(x).slice(0, 40) : Object.keys(x).slice(0, 6).join(', ');
  throw new LibraryError('notTensor', { given }, `no tensor: ${given}`);
}

function checkShape(shape: unknown): asserts shape is readonly number[] {
  const isShape =
    Array.isArray(shape) &&
    shape.length <= 8 &&
    shape.every((extent) => Number.isInteger(extent) && extent >= 0) &&
    sizeOf(shape) <= MOST_NUMBERS;
  if (!isShape)
    throw new LibraryError('shapeOf', { shape: printList(shape) }, `no shape: ${printList(shape)}`);
}

function placeOf(x: CellTensor, index: readonly number[]): number {
  checkTensor(x);
  const { shape } = x;
  if (index.length !== shape.length) {
    const values = { shape: printList(shape), axes: shape.length, given: index.length };
    throw new LibraryError('indexCount', values, `${index.length} indices for ${shape.length} axes`);
  }
  let place = 0;
  for (const [axis, extent] of shape.entries()) {
    const at = index[axis]!;
    if (!(Number.isInteger(at) && at >= 0 && at < extent)) {
      const values = {
        index: printList([...index]),
        shape: printList(shape),
        axis,
        at: String(at),
        last: extent - 1,
      };
      throw new LibraryError(
        'indexRange',
        values,
        `index ${at} of axis ${axis} is outside 0 to ${extent - 1}`,
      );
    }
    place = place * extent + at;
  }
  return place;
}
