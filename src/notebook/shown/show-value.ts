import { describe } from './describe.ts';
import { type Curves, type Formula, isMarked, mark, type Table } from './marked.ts';
import { isTensor, showTensor } from './show-tensor.ts';
import { type CurveLine, type Shown, type ShownTable, type ShownValue, shownLimits } from './shown.ts';

/**
 * Any value as a page can show it. It may be cyclic or huge.
 * @throws whatever the value throws when it is looked at
 */
export function showValue(value: unknown, title: string | null = null): Shown {
  return { title: title === null ? null : String(title).slice(0, shownLimits.title), ...toShown(value) };
}

function toShown(value: unknown): ShownValue {
  if (isTensor(value)) return showTensor(value);
  if (isMarked(value)) return showMarked(value);
  const svg = findSvg(value);
  if (svg !== null) return { kind: 'picture', svg };
  if (isListOfRecords(value)) return showTable(value);
  return describe(value);
}

function showMarked(value: Table | Formula | Curves): ShownValue {
  switch (value[mark]) {
    case 'table':
      return showTable(value.rows);
    case 'formula':
      return { kind: 'formula', tex: value.tex.slice(0, shownLimits.characters) };
    case 'curves':
      return { kind: 'curves', lines: showLines(value.lines) };
  }
}

/** An element that Plot drew. */
function findSvg(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('outerHTML' in value)) return null;
  const markup = String(value.outerHTML);
  const [svg = null] = /<svg[\s\S]*<\/svg>/.exec(markup) ?? [];
  if (svg === null || svg.length <= shownLimits.svg) return svg;
  throw new RangeError(`the picture holds ${svg.length} characters`);
}

/** A list of plain objects reads best as a table. */
function isListOfRecords(value: unknown): value is Record<string, unknown>[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value
    .slice(0, shownLimits.rows)
    .every(
      (row) => typeof row === 'object' && row !== null && Object.getPrototypeOf(row) === Object.prototype,
    );
}

function showTable(rows: readonly Readonly<Record<string, unknown>>[]): ShownTable {
  const some = rows.slice(0, shownLimits.rows);
  const columns = [...new Set(some.flatMap((row) => Object.keys(row)))].slice(0, shownLimits.columns);
  const cell = (value: unknown) => (typeof value === 'number' ? value : toCell(value));
  return {
    kind: 'table',
    columns,
    rows: some.map((row) => columns.map((column) => cell(row[column]))),
    total: rows.length,
  };
}

function toCell(value: unknown): string {
  return value === undefined ? '' : describe(value).text.slice(0, 200);
}

function showLines(lines: readonly CurveLine[]): CurveLine[] {
  return lines.slice(0, shownLimits.lines).map(({ name, points }) => ({
    name: String(name).slice(0, shownLimits.title),
    points: points.slice(-shownLimits.points).map(([x, y]) => [Number(x), Number(y)] as const),
  }));
}
