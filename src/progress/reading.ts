import type { JsonRecord } from './entries/json.ts';
import { readRecord } from './records.ts';
import type { VisitStore } from './visit-store.ts';

/** How much of a lesson was read. */
export interface Reading {
  /** The ids of the sections that were read, in the order of the alphabet. */
  readonly sections: readonly string[];
  /** When the last of them was, in milliseconds since 1970; null while some are left. */
  readonly readAt: number | null;
}

/** More than any lesson has. */
const MOST_SECTIONS = 100;

export function readReading(store: VisitStore, slug: string): Reading {
  return toReading(readRecord(store, `read/${slug}`)) ?? { sections: [], readAt: null };
}

/**
 * Adds a section that was read; with the last of `all` the lesson is.
 * @param now milliseconds since 1970
 */
export function recordSection(
  store: VisitStore,
  slug: string,
  section: string,
  all: readonly string[],
  now: number,
): void {
  const before = readReading(store, slug);
  const sections = [...new Set([...before.sections, section])].sort();
  const isWhole = all.every((id) => sections.includes(id));
  const readAt = before.readAt ?? (isWhole ? now : null);
  store.set(`read/${slug}`, JSON.stringify({ sections, readAt } satisfies Reading));
}

/** What was read in either of two places, and the earlier time. */
export function joinReadings(a: Reading, b: Reading): Reading {
  const sections = [...new Set([...a.sections, ...b.sections])].sort();
  const times = [a.readAt, b.readAt].filter((time) => time !== null);
  return { sections, readAt: times.length > 0 ? Math.min(...times) : null };
}

/** What is a reading in a stored record, or null. */
export function toReading({ sections, readAt }: JsonRecord): Reading | null {
  if (!Array.isArray(sections) || sections.length > MOST_SECTIONS) return null;
  if (!sections.every((id) => typeof id === 'string' && /^[\w-]{1,100}$/.test(id))) return null;
  if (readAt !== null && !(typeof readAt === 'number' && readAt >= 0)) return null;
  return { sections: [...new Set<string>(sections)].sort(), readAt };
}
