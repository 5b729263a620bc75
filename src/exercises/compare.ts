import { isTensor } from '#src/notebook';
import { writeValue } from './case-value.ts';

export type TypeName = 'number' | 'tensor' | 'text' | 'truth' | 'list' | 'record' | 'function' | 'nothing';

/** The first place where what came back is not what was expected. `place` leads there: `[0, 1, 0, 2]`, `.params`, or nothing. */
export type Difference =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'type'; readonly place: string; readonly expected: TypeName; readonly came: TypeName }
  | {
      readonly kind: 'shape';
      readonly place: string;
      readonly expected: readonly number[];
      readonly came: readonly number[];
    }
  | { readonly kind: 'length'; readonly place: string; readonly expected: number; readonly came: number }
  | { readonly kind: 'field'; readonly place: string }
  | { readonly kind: 'notFinite'; readonly place: string; readonly expected: string; readonly came: string }
  | {
      readonly kind: 'value';
      readonly place: string;
      readonly expected: string;
      readonly came: string;
      /** How many numbers of the same tensor or list differ, of how many. */
      readonly wrong: number;
      readonly of: number;
    };

const DEFAULT_TOLERANCE = 1e-9;
/** Numbers that were kept in float32 on their way cannot be closer. */
const FLOAT32_TOLERANCE = 1e-5;

/**
 * Null where they agree. Numbers agree within `tolerance` times the largest expected one of their tensor or list;
 * further keys of a record are the reader's own.
 */
export function compare(
  expected: unknown,
  came: unknown,
  tolerance = DEFAULT_TOLERANCE,
  place = '',
): Difference | null {
  if (came === undefined && expected === undefined) return null;
  if (came === undefined) return place === '' ? { kind: 'nothing' } : { kind: 'field', place };
  if (isTensor(expected)) {
    if (!isTensor(came)) return differentType(expected, came, place);
    if (expected.shape.join() !== came.shape.join()) {
      return { kind: 'shape', place, expected: expected.shape, came: came.shape };
    }
    const allowed = came.data instanceof Float32Array ? Math.max(tolerance, FLOAT32_TOLERANCE) : tolerance;
    return compareNumbers(expected.data, came.data, allowed, (index) => {
      return `${place}[${placeOf(index, expected.shape).join(', ')}]`;
    });
  }
  const [wanted, given] = [toList(expected), toList(came)];
  if (wanted) {
    if (!given) return differentType(expected, came, place);
    if (wanted.length !== given.length) {
      return { kind: 'length', place, expected: wanted.length, came: given.length };
    }
    const at = (index: number) => `${place}[${index}]`;
    if (isNumbers(wanted) && isNumbers(given)) return compareNumbers(wanted, given, tolerance, at);
    return firstOf(wanted, (part, index) => compare(part, given[index], tolerance, at(index)));
  }
  if (typeOf(expected) !== typeOf(came)) return differentType(expected, came, place);
  if (typeof expected === 'number') {
    return compareNumbers([expected], [came as number], tolerance, () => place);
  }
  if (typeOf(expected) !== 'record') {
    if (expected === came) return null;
    return {
      kind: 'value',
      place,
      expected: writeValue(expected),
      came: writeValue(came),
      wrong: 1,
      of: 1,
    };
  }
  const fields = came as Readonly<Record<string, unknown>>;
  return firstOf(Object.entries(expected as object), ([key, part]) => {
    return compare(part, fields[key], tolerance, `${place}.${key}`);
  });
}

function compareNumbers(
  expected: ArrayLike<number>,
  came: ArrayLike<number>,
  tolerance: number,
  placeAt: (index: number) => string,
): Difference | null {
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const allowed = tolerance * (largest || 1);
  let [first, wrong] = [-1, 0];
  for (let index = 0; index < expected.length; index++) {
    if (Math.abs(came[index]! - expected[index]!) <= allowed) continue;
    wrong++;
    if (first < 0) first = index;
  }
  if (first < 0) return null;
  const place = placeAt(first);
  const [wanted, given] = [expected[first]!, came[first]!];
  if (!Number.isFinite(given)) {
    return { kind: 'notFinite', place, expected: writeNumber(wanted), came: String(given) };
  }
  const digits = writeNumber(wanted) === writeNumber(given) ? 17 : 8;
  return {
    kind: 'value',
    place,
    expected: writeNumber(wanted, digits),
    came: writeNumber(given, digits),
    wrong,
    of: expected.length,
  };
}

export function typeOf(value: unknown): TypeName {
  if (isTensor(value)) return 'tensor';
  if (toList(value)) return 'list';
  if (value === undefined || value === null) return 'nothing';
  const names = { number: 'number', string: 'text', boolean: 'truth', function: 'function' } as const;
  return names[typeof value as keyof typeof names] ?? 'record';
}

const differentType = (expected: unknown, came: unknown, place: string): Difference => ({
  kind: 'type',
  place,
  expected: typeOf(expected),
  came: typeOf(came),
});

const isNumbers = (list: readonly unknown[]): list is readonly number[] =>
  list.every((part) => typeof part === 'number');

/** A list, or what is as good as one. */
function toList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? Array.from(value as Float64Array) : null;
}

function firstOf<T>(
  parts: readonly T[],
  compareAt: (part: T, index: number) => Difference | null,
): Difference | null {
  for (const [index, part] of parts.entries()) {
    const difference = compareAt(part, index);
    if (difference) return difference;
  }
  return null;
}

function placeOf(index: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  let rest = index;
  for (const extent of shape.toReversed()) {
    place.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return place;
}

const writeNumber = (value: number, digits = 8) => String(Number(value.toPrecision(digits)));
