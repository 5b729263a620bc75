import type { JsonRecord } from './entries/json.ts';
import { readRecord } from './records.ts';
import type { VisitStore } from './visit-store.ts';

/** When a question that was answered comes again. */
export interface Recall {
  /** How often it was recalled in a row. */
  readonly step: number;
  /** Days since 1970 in the reader's calendar. */
  readonly dueDay: number;
}

/**
 * Days until a question comes again, by how often it was recalled in a row: about twice as long each time, because what
 * was recalled after a pause holds for a longer one.
 */
export const recallDays = [1, 3, 7, 16, 35] as const;

/** The day of `now` (milliseconds since 1970) where clocks are `offset` minutes behind UTC, as `Date` tells it. */
export const toDay = (now: number, offset: number): number =>
  Math.floor((now - offset * 60_000) / 86_400_000);

/**
 * After an answer. Only the first try shows what was remembered; right before the question was due shows nothing new.
 * @param id `<lesson>/<question>`, wherever it was asked
 */
export function recordRecall(
  store: VisitStore,
  id: string,
  { correct, tries }: { readonly correct: boolean; readonly tries: number },
  today: number,
): void {
  if (tries > 1) return;
  const before = readRecall(store, id);
  if (correct && before && before.dueDay > today) return;
  const step = correct ? Math.min((before?.step ?? 0) + 1, recallDays.length - 1) : 0;
  const recall: Recall = { step, dueDay: today + recallDays[step]! };
  store.set(`recall/${id}`, JSON.stringify(recall));
}

/** Null for a question that was never answered. */
export function readRecall(store: VisitStore, id: string): Recall | null {
  return toRecall(readRecord(store, `recall/${id}`));
}

/** Of these questions, those that are due, and the day on which the next one is: null when none comes. */
export function listDue(
  store: VisitStore,
  ids: readonly string[],
  today: number,
): { readonly due: readonly string[]; readonly nextDay: number | null } {
  const recalls = ids.flatMap((id) => {
    const recall = readRecall(store, id);
    return recall ? [{ id, day: recall.dueDay }] : [];
  });
  const later = recalls.filter(({ day }) => day > today).map(({ day }) => day);
  return {
    due: recalls.filter(({ day }) => day <= today).map(({ id }) => id),
    nextDay: later.length > 0 ? Math.min(...later) : null,
  };
}

/** What is a recall in a stored record, or null. */
export function toRecall({ step, dueDay }: JsonRecord): Recall | null {
  const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
  return isWhole(step) && step < recallDays.length && isWhole(dueDay) ? { step, dueDay } : null;
}
