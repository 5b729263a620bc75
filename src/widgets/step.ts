import { parseNumber } from '#src/i18n';

/**
 * The next value up or down from what a field shows, inside its limits; from a text that is no number, the
 * nearest limit to 0.
 */
export function stepValue(shown: string | number, step: number, minimum: number, maximum: number): number {
  const value = typeof shown === 'number' ? shown : parseNumber(shown);
  const next = value === null || !Number.isFinite(value) ? 0 : value + step;
  return Math.min(Math.max(next, minimum), maximum);
}
