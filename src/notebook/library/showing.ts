import { describe } from '../shown/describe.ts';
import { Curves, Formula, Table } from '../shown/marked.ts';
import type { CurveLine } from '../shown/shown.ts';
import { LibraryError } from './library-error.ts';
import type { LibraryPlace } from './place.ts';

/**
 * Shows a value below the cell: a tensor by its shape, range and channels, a list of records as a table, a chart, or
 * text. A cell's last line is shown without it.
 * @param value anything
 * @param title a line above the value
 * @example show(randomTensor([1, 32, 32, 4]), "noise")
 */
export function show(place: LibraryPlace, value: unknown, title?: string): void {
  place.show(value, title);
}

/**
 * Makes a table of records.
 * @param rows objects with the same keys; each is a row
 * @returns a table, which a cell shows as its last line or with `show`
 * @throws where the rows are no list of objects
 * @example
 * table([1, 2, 4].map((groups) => (
 *   { groups, weights: (9 * 16 * 16) / groups }
 * )))
 */
export function table(rows: readonly Readonly<Record<string, unknown>>[]): Table {
  if (Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null))
    return new Table(rows);
  throw new LibraryError('rowsNeeded', {}, 'a table is made of a list of objects');
}

/**
 * Writes a formula.
 * @param tex the formula in TeX; in JavaScript a backslash is written twice
 * @returns a formula, which a cell shows as its last line or with `show`
 * @example formula("H \\cdot W \\cdot K^2 \\cdot C")
 */
export function formula(tex: string): Formula {
  return new Formula(String(tex));
}

/**
 * Draws lines over steps.
 * @param lines a list of numbers for each line, by name; the place of a number in its list is its step, from 1
 * @returns a chart, which a cell shows as its last line or with `show`
 * @example curves({ loss: [2.1, 1.4, 1.0, 0.8] })
 */
export function curves(lines: Readonly<Record<string, readonly number[]>>): Curves {
  const toLine = ([name, values]: [string, readonly number[]]): CurveLine => ({
    name,
    points: values.map((value, index) => [index + 1, value] as const),
  });
  return new Curves(Object.entries(lines).map(toLine));
}

/** What `console` is in a cell: all that is written is shown below it. */
export function createConsole(place: LibraryPlace): Readonly<Record<string, (...values: unknown[]) => void>> {
  const write = (...values: unknown[]) => {
    if (values.length === 1) place.show(values[0]);
    else place.show(values.map((value) => describe(value).text).join(' '));
  };
  return {
    log: write,
    info: write,
    warn: write,
    error: write,
    debug: write,
    table: (rows) => place.show(rows),
  };
}
