import { ResultFileError } from './result-file-error.ts';

/** Takes a part of a file, or refuses the file. @throws ResultFileError with the part's place */
export type Shape<T> = (value: unknown, place: string) => T;

export const text =
  (most: number): Shape<string> =>
  (value, place) =>
    typeof value === 'string' && value.length <= most ? value : refuse(value, place);

export const pattern =
  (expression: RegExp): Shape<string> =>
  (value, place) =>
    typeof value === 'string' && expression.test(value) ? value : refuse(value, place);

export const number =
  (low: number, high: number): Shape<number> =>
  (value, place) =>
    typeof value === 'number' && value >= low && value <= high ? value : refuse(value, place);

export const whole =
  (high: number): Shape<number> =>
  (value, place) =>
    Number.isInteger(value) ? number(0, high)(value, place) : refuse(value, place);

export const oneOf =
  <T>(...known: readonly T[]): Shape<T> =>
  (value, place) =>
    known.includes(value as T) ? (value as T) : refuse(value, place);

export const flag = oneOf(true, false);

/** A time that `Date.prototype.toISOString` writes. */
export const time: Shape<string> = (value, place) => {
  const read = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(read) && new Date(read).toISOString() === value ? value : refuse(value, place);
};

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, place) =>
    value === null ? null : shape(value, place);

export const list =
  <T>(shape: Shape<T>, most: number): Shape<T[]> =>
  (value, place) =>
    Array.isArray(value) && value.length <= most
      ? value.map((item, index) => shape(item, `${place}[${index}]`))
      : refuse(value, place);

/** These fields and no other; the `optional` ones only where they are there. */
export function fields<R extends object, O extends object = object>(
  required: { readonly [K in keyof R]: Shape<R[K]> },
  optional = {} as { readonly [K in keyof O]: Shape<O[K]> },
): Shape<R & Partial<O>> {
  const shapes: [string, Shape<unknown>, boolean][] = [
    ...Object.entries<Shape<unknown>>(required).map(([name, shape]): [string, Shape<unknown>, boolean] => [
      name,
      shape,
      true,
    ]),
    ...Object.entries<Shape<unknown>>(optional).map(([name, shape]): [string, Shape<unknown>, boolean] => [
      name,
      shape,
      false,
    ]),
  ];
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(value, place);
    const record = value as Readonly<Record<string, unknown>>;
    const read = shapes.flatMap(([name, shape, isRequired]) =>
      isRequired || record[name] !== undefined
        ? [[name, shape(record[name], place === '' ? name : `${place}.${name}`)]]
        : [],
    );
    return Object.fromEntries(read);
  };
}

function refuse(value: unknown, place: string): never {
  const shown = (JSON.stringify(value) ?? 'nothing').slice(0, 60);
  throw new ResultFileError('fileValue', { place, value: shown }, `${place} cannot be: ${shown}`);
}
