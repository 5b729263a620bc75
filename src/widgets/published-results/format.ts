/** A share as sources print it: one decimal at least, three at most. */
export function formatPercent(value: number, language: string): string {
  return formatWith(value, language, { minimumFractionDigits: 1, maximumFractionDigits: 3 });
}

/** A change with its sign, such as +46.3 or −3.3. */
export function formatChange(value: number, language: string): string {
  return formatWith(value, language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}

/** A large count in thousands (k), millions (M) or thousand millions (G), to three digits. */
export function formatCount(value: number, language: string): string {
  const [unit, scale] = units.find(([, size]) => value >= size) ?? ['', 1];
  const number = formatWith(value / scale, language, { maximumSignificantDigits: 3 });
  return unit === '' ? number : `${number} ${unit}`;
}

const units = [
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;

function formatWith(value: number, language: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language, options).format(value).replace('-', '\u2212');
}
