import { type CellFailure, readFailure, shownLimits } from '#src/notebook';
import { sizeOf } from '#src/tensor';
import { type CaseValue, caseLimits, type NamedValue } from './case-value.ts';
import type { Difference } from './compare.ts';

/** One call of the reader's function. */
export interface TriedCase {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly inputs: readonly NamedValue[];
  readonly expected: readonly NamedValue[];
}

export type Fault =
  | Difference
  | { readonly kind: 'threw'; readonly failure: CellFailure }
  /** An argument is not what it was before the call. */
  | { readonly kind: 'changedInput'; readonly name: string }
  /** What came back has not the form that the check can read. */
  | { readonly kind: 'unreadable' }
  /** No answer within the time. */
  | { readonly kind: 'late' };

export interface FailedCase extends TriedCase {
  readonly came: readonly NamedValue[] | null;
  /** `came` was made of what the function gave back, for several answers are right. */
  readonly isReduced: boolean;
  readonly fault: Fault;
}

/** What a check found. */
export type Verdict =
  | { readonly kind: 'passed'; readonly total: number }
  /** The name is defined and is no function. */
  | { readonly kind: 'noFunction' }
  | ({ readonly kind: 'failed' } & FailedCase);

type Loose = Readonly<Record<string, unknown>>;

/** What a cell shows is cut beyond. */
const MOST_CHARACTERS = shownLimits.characters - 500;

/** A verdict as text; where there would be too much of it, without the numbers of tensors. */
export function writeVerdict(verdict: Verdict | TriedCase): string {
  const text = JSON.stringify(verdict);
  if (text.length <= MOST_CHARACTERS) return text;
  return JSON.stringify(verdict, (key, value) => (key === 'numbers' ? null : value));
}

/** Null for anything that is no verdict: what runs where it was written is anybody's code. */
export function readVerdict(text: string): Verdict | null {
  return readText(text, (found) => {
    if (found.kind === 'passed') return { kind: 'passed', total: toNumber(found.total) };
    if (found.kind === 'noFunction') return { kind: 'noFunction' };
    if (found.kind !== 'failed') return fail();
    return {
      kind: 'failed',
      ...toTried(found),
      came: found.came === null ? null : toValues(found.came),
      isReduced: found.isReduced === true,
      fault: toFault(found.fault as Loose),
    };
  });
}

/** The case that was tried last; null where the text is none. */
export function readTried(text: string): TriedCase | null {
  return readText(text, toTried);
}

function readText<T>(text: string, read: (found: Loose) => T): T | null {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

function fail(): never {
  throw new TypeError('not a verdict');
}

const toTried = (found: Loose): TriedCase => ({
  number: toNumber(found.number),
  total: toNumber(found.total),
  inputs: toValues(found.inputs),
  expected: toValues(found.expected),
});

function toValues(found: unknown): NamedValue[] {
  return toList(found).map((entry): NamedValue => {
    const [name, value] = toList(entry);
    return [toText(name), toValue(value as Loose)];
  });
}

function toValue(value: Loose): CaseValue {
  if (value.kind === 'text') return { kind: 'text', text: toText(value.text) };
  if (value.kind !== 'tensor') return fail();
  const shape = toList(value.shape).map(toExtent);
  const numbers =
    value.numbers === null ? null : toList(value.numbers).map((one) => (one === null ? null : toNumber(one)));
  // A page draws as many places as the shape says.
  if (numbers && numbers.length !== sizeOf(shape)) return fail();
  return { kind: 'tensor', shape, numbers };
}

function toFault(fault: Loose): Fault {
  const { kind } = fault;
  const place = () => toText(fault.place);
  switch (kind) {
    case 'nothing':
    case 'unreadable':
      return { kind };
    case 'threw':
      return { kind, failure: readFailure(fault.failure as Loose) };
    case 'changedInput':
      return { kind, name: toText(fault.name) };
    case 'type':
      return { kind, place: place(), expected: toType(fault.expected), came: toType(fault.came) };
    case 'shape':
      return {
        kind,
        place: place(),
        expected: toList(fault.expected).map(toNumber),
        came: toList(fault.came).map(toNumber),
      };
    case 'length':
      return { kind, place: place(), expected: toNumber(fault.expected), came: toNumber(fault.came) };
    case 'field':
      return { kind, place: place() };
    case 'notFinite':
      return { kind, place: place(), expected: toText(fault.expected), came: toText(fault.came) };
    case 'value': {
      const [wrong, of] = [toNumber(fault.wrong), toNumber(fault.of)];
      return { kind, place: place(), expected: toText(fault.expected), came: toText(fault.came), wrong, of };
    }
    default:
      return fail();
  }
}

const toNumber = (value: unknown) => (typeof value === 'number' ? value : fail());
const toExtent = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : fail();
const toText = (value: unknown) => (typeof value === 'string' ? value : fail());
const toList = (value: unknown): readonly unknown[] => {
  return Array.isArray(value) && value.length <= caseLimits.numbers * caseLimits.values ? value : fail();
};
const typeNames = ['number', 'tensor', 'text', 'truth', 'list', 'record', 'function', 'nothing'] as const;
const toType = (value: unknown) => typeNames.find((name) => name === value) ?? fail();
