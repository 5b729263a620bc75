export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` in a template; numbers are written as the language writes them. A name without a value is an
 * engineer's mistake and throws.
 */
export function formatMessage(template: string, values: MessageValues, language: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in: ${template}`);
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Three digits that say how large a number is, for an axis: 462M, 4.62亿; below ten thousand all of it. */
export function formatShort(value: number, language: string): string {
  if (Math.abs(value) < 10_000) return formatNumber(value, language);
  const key = `${language} short`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** At most `fractionDigits` digits after the point; thousands separated. */
export function formatNumber(value: number, language: string, fractionDigits = 2): string {
  const key = `${language} ${fractionDigits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, { maximumFractionDigits: fractionDigits });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** A day, `2026-09-30`, with its weekday: Wednesday, September 30, 2026; 2026年9月30日星期三. */
export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
