import { toDay } from '#src/progress';

/** Days since 1970 in the reader's calendar. */
export const today = (): number => toDay(Date.now(), new Date().getTimezoneOffset());

/** A day as it stands in a sentence: 3 May. */
export function formatDay(day: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(day * 86_400_000));
}
