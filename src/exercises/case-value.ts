import { describe, isTensor } from '#src/notebook';
import type { Tensor } from '#src/tensor';

/** A value of a case as a page shows it: plain data of bounded size. */
export type CaseValue =
  /** `numbers` row after row, null where they are too many to be looked at; one of them is null where it is not finite. */
  | {
      readonly kind: 'tensor';
      readonly shape: readonly number[];
      readonly numbers: readonly (number | null)[] | null;
    }
  /** As code writes it. */
  | { readonly kind: 'text'; readonly text: string };

/** A value and what it is called: an argument's name, with the way into it where it holds tensors. */
export type NamedValue = readonly [name: string, value: CaseValue];

export const caseLimits = { numbers: 64, axes: 8, characters: 300, values: 24 } as const;

/** One value, or several where tensors lie inside lists and records: `towers[1].weights`. */
export function toNamedValues(name: string, value: unknown): NamedValue[] {
  if (isTensor(value)) return [[name, toTensorValue(value)]];
  if (!holdsTensor(value, 0)) return [[name, { kind: 'text', text: writeValue(value) }]];
  const parts = Array.isArray(value)
    ? value.map((part, index) => toNamedValues(`${name}[${index}]`, part))
    : Object.entries(value as object).map(([key, part]) => toNamedValues(`${name}.${key}`, part));
  return parts.flat().slice(0, caseLimits.values);
}

/** A value as code writes it, cut where it is long. */
export function writeValue(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : describe(value).text;
  return text.length <= caseLimits.characters ? text : `${text.slice(0, caseLimits.characters - 1)}…`;
}

function toTensorValue({ shape, data }: Tensor): CaseValue {
  const write = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(7)) : null);
  const isSmall = data.length <= caseLimits.numbers && shape.length <= caseLimits.axes;
  return {
    kind: 'tensor',
    shape: shape.slice(0, caseLimits.axes),
    numbers: isSmall ? Array.from(data, write) : null,
  };
}

function holdsTensor(value: unknown, depth: number): boolean {
  if (isTensor(value)) return true;
  if (depth === 3 || !isObject(value) || ArrayBuffer.isView(value)) return false;
  return Object.values(value)
    .slice(0, caseLimits.values)
    .some((part) => holdsTensor(part, depth + 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
