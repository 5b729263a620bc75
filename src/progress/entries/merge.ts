import { joinExercises, toExercise } from '../exercises.ts';
import { joinReadings, toReading } from '../reading.ts';
import type { Entries, Entry } from './entry.ts';
import { readJson } from './json.ts';
import { kindOf } from './kinds.ts';

/**
 * What two places know of one key, brought together. The order does not matter, and neither does merging twice: the
 * later life of a key wins, and within a life what says more; erased says nothing.
 */
function mergeEntry(key: string, a: Entry, b: Entry): Entry {
  if (a.since !== b.since) return a.since > b.since ? a : b;
  if (a.text === null || b.text === null) return a.text === null && (b.text !== null || b.at > a.at) ? b : a;
  if (kindOf(key) === 'read') return joinRead(a, b);
  if (kindOf(key) === 'exercise') return joinExercise(a, b);
  return isMore(rank(key, a), rank(key, b)) ? a : b;
}

export function merge(a: Entries, b: Entries): Entries {
  const merged = new Map(a);
  for (const [key, entry] of b) {
    const other = merged.get(key);
    merged.set(key, other ? mergeEntry(key, other, entry) : entry);
  }
  return merged;
}

/** What is known here and what another page wrote, which may have erased the key before it was set here. */
export function catchUp(key: string, mine: Entry | undefined, theirs: Entry): Entry {
  if (!mine) return theirs;
  const isSetSince = mine.since < theirs.since && mine.at > theirs.since;
  return mergeEntry(key, isSetSince ? { ...mine, since: theirs.since } : mine, theirs);
}

/** What another place knows, as if it were set in the present life of the key: for an import, and to undo. */
export function revive(key: string, now: Entry | undefined, { text, at }: Entry): Entry {
  const entry = { text, at, since: now?.since ?? 0 };
  return now ? mergeEntry(key, now, entry) : entry;
}

/** A right answer counts more than a wrong one, and more tries than fewer; else the later. */
function rank(key: string, { text, at }: Entry): readonly (number | string)[] {
  if (kindOf(key) !== 'answer') return [at, text!];
  const { correct, tries } = readJson(text);
  return [Number(correct === true), typeof tries === 'number' ? tries : 0, at, text!];
}

/** Whether `a` comes after `b`, the first difference counting. */
function isMore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place !== -1 && a[place]! > b[place]!;
}

function joinRead(a: Entry, b: Entry): Entry {
  const [one, other] = [toReading(readJson(a.text)), toReading(readJson(b.text))];
  const latest = { at: Math.max(a.at, b.at), since: a.since };
  if (!one || !other) return { text: one ? a.text : b.text, ...latest };
  return { text: JSON.stringify(joinReadings(one, other)), ...latest };
}

function joinExercise(a: Entry, b: Entry): Entry {
  const [one, other] = [toExercise(readJson(a.text)), toExercise(readJson(b.text))];
  const latest = { at: Math.max(a.at, b.at), since: a.since };
  if (!one || !other) return { text: one ? a.text : b.text, ...latest };
  const rankOf = ({ at }: Entry, { text }: typeof one) => [at, Number(text !== null), text ?? ''];
  const isLater = isMore(rankOf(a, one), rankOf(b, other));
  return { text: JSON.stringify(isLater ? joinExercises(other, one) : joinExercises(one, other)), ...latest };
}
