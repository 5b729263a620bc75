/** A text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as comma-separated values (RFC 4180: lines end in CRLF, a quoted cell doubles its quotes). Numbers are
 * written with a point. A text that a spreadsheet would run as a formula gets an apostrophe in front, unless it
 * is a number.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value));
  const text = FORMULA.test(value) && !isNumber ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
