import { type JsonRecord, readJson } from './entries/json.ts';
import type { VisitStore } from './visit-store.ts';

/** A number that a reader guessed before seeing it. */
export interface Prediction {
  readonly value: number;
  /** Milliseconds since 1970, where somebody told the time. */
  readonly madeAt?: number;
}

/** The best answer to a question so far: once it was right, it stays so. */
export interface Answer {
  /** As the reader gave it: the typed text, or the number of the choice from 0. */
  readonly given: string;
  readonly correct: boolean;
  /** How often the reader answered, this one included. */
  readonly tries: number;
  /** Of the numbers that were asked for, where they were fresh. */
  readonly seed?: number;
}

/** An answer is a number, a product or a choice. */
const MOST_GIVEN = 200;

export function recordPrediction(store: VisitStore, id: string, prediction: Prediction): void {
  store.set(`prediction/${id}`, JSON.stringify(prediction));
}

/** Null when none was made, or what is stored is none. */
export function readPrediction(store: VisitStore, id: string): Prediction | null {
  return toPrediction(readRecord(store, `prediction/${id}`));
}

/** A wrong answer after a right one, to other numbers, leaves the right one; the most tries are kept. */
export function recordAnswer(store: VisitStore, id: string, answer: Answer): void {
  const before = readAnswer(store, id);
  if (before?.correct && !answer.correct) return;
  const tries = Math.max(answer.tries, before?.tries ?? 0);
  store.set(`answer/${id}`, JSON.stringify({ ...answer, tries }));
}

/** Null when none was given, or what is stored is none. */
export function readAnswer(store: VisitStore, id: string): Answer | null {
  return toAnswer(readRecord(store, `answer/${id}`));
}

/** The fields of what is stored under `key`; none where that is no JSON. */
export const readRecord = (store: VisitStore, key: string): JsonRecord => readJson(store.get(key));

/** What is a prediction in a stored record, or null. */
export function toPrediction({ value, madeAt }: JsonRecord): Prediction | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return typeof madeAt === 'number' ? { value, madeAt } : { value };
}

/** What is an answer in a stored record, or null. */
export function toAnswer({ given, correct, tries, seed }: JsonRecord): Answer | null {
  if (typeof given !== 'string' || given.length > MOST_GIVEN || /[<>]/.test(given)) return null;
  if (typeof correct !== 'boolean' || !Number.isInteger(tries) || (tries as number) < 1) return null;
  const answer = { given, correct, tries: tries as number };
  return typeof seed === 'number' && Number.isInteger(seed) ? { ...answer, seed } : answer;
}
