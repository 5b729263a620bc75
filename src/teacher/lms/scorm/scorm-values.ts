/** A number with a dot, whatever the language, and at most `digits` behind it. */
export const toNumber = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
const hours = (ms: number) => Math.floor(ms / 3_600_000);

/** `HHHH:MM:SS` of SCORM 1.2. */
export const toTimespan = (ms: number): string =>
  `${String(hours(ms)).padStart(4, '0')}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;

/** `PT1H2M3S` of SCORM 2004. */
export const toDuration = (ms: number): string =>
  `PT${hours(ms)}H${Math.floor((ms / 60_000) % 60)}M${Math.floor((ms / 1000) % 60)}S`;

/** `HH:MM:SS` of the day, by the clock of the device. */
export const toTimeOfDay = (time: number): string => new Date(time).toTimeString().slice(0, 8);

/** In UTC; SCORM 2004 has a zone only behind a fraction of a second. */
export const toTimestamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}.0Z`;

/** Words in one line, of at most `most` characters. */
export function toLine(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
