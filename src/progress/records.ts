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
  /** The first answer, where it was wrong and is not `given`. */
  readonly first?: FirstAnswer;
}

export type FirstAnswer = Pick<Answer, 'given' | 'seed'>;

/** An answer is a number, a product or a choice. */
const MOST_GIVEN = 200;

export function recordPrediction(store: VisitStore, id: string, prediction: Prediction): void {
  store.set(`prediction/${id}`, JSON.stringify(prediction));
}

/** Null when none was made, or what is stored is none. */
export function readPrediction(store: VisitStore, id: string): Prediction | null {
  return toPrediction(readRecord(store, `prediction/${id}`));
}

/**
 * A wrong answer after a right one, to other numbers, leaves the right one; the most tries are kept, and what was answered
 * first.
 */
export function recordAnswer(store: VisitStore, id: string, answer: Omit<Answer, 'first'>): void {
  const before = readAnswer(store, id);
  if (before?.correct && !answer.correct) return;
  const tries = Math.max(answer.tries, before?.tries ?? 0);
  const first = before?.first ?? (before?.correct === false ? toFirst(before) : undefined);
  store.set(`answer/${id}`, JSON.stringify({ ...answer, tries, ...(first ? { first } : {}) }));
}

const toFirst = ({ given, seed }: FirstAnswer): FirstAnswer =>
  seed === undefined ? { given } : { given, seed };

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
export function toAnswer({ given, correct, tries, seed, first }: JsonRecord): Answer | null {
  if (!isGiven(given) || typeof correct !== 'boolean' || !isWhole(tries) || tries < 1) return null;
  const answer = { given, correct, tries, ...(isWhole(seed) ? { seed } : {}) };
  const before = typeof first === 'object' && first !== null ? (first as JsonRecord) : {};
  if (!isGiven(before.given)) return answer;
  const [text, numbers] = [before.given, before.seed];
  return { ...answer, first: isWhole(numbers) ? { given: text, seed: numbers } : { given: text } };
}

const isGiven = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_GIVEN && !/[<>]/.test(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
