import type { JsonRecord } from './entries/json.ts';
import { readRecord } from './records.ts';
import type { VisitStore } from './visit-store.ts';

/** What a reader did with an exercise. */
export interface ExerciseRecord {
  /** The reader's code; null while it is the starter. */
  readonly text: string | null;
  /** How often it was checked. */
  readonly tries: number;
  /** Marks of different texts that were checked; as many as the rule about solutions asks for. */
  readonly texts: readonly string[];
  readonly hintsOpened: number;
  readonly solutionOpened: boolean;
  /** Stays once it is true. */
  readonly passed: boolean;
  /** Of the exercise where it is passed, else 0. */
  readonly points: number;
  /** Milliseconds since 1970, where somebody told the time. */
  readonly passedAt?: number;
}

/** More characters and marks than anyone needs. */
const MOST_IN_CODE = 200_000;
const MOST_TEXTS = 20;

const untouched: ExerciseRecord = {
  text: null,
  tries: 0,
  texts: [],
  hintsOpened: 0,
  solutionOpened: false,
  passed: false,
  points: 0,
};

export function recordExercise(store: VisitStore, id: string, record: ExerciseRecord): void {
  store.set(`exercise/${id}`, JSON.stringify(record));
}

/** An exercise that nobody has touched where nothing is stored, or what is stored is no record. */
export function readExercise(store: VisitStore, id: string): ExerciseRecord {
  return toExercise(readRecord(store, `exercise/${id}`)) ?? untouched;
}

/** What is done with an exercise in two places: all tries and hints of both, and the later code. */
export function joinExercises(earlier: ExerciseRecord, later: ExerciseRecord): ExerciseRecord {
  const times = [earlier.passedAt, later.passedAt].filter((time) => time !== undefined);
  return {
    text: later.text,
    tries: Math.max(earlier.tries, later.tries),
    texts: [...new Set([...earlier.texts, ...later.texts])].sort().slice(0, MOST_TEXTS),
    hintsOpened: Math.max(earlier.hintsOpened, later.hintsOpened),
    solutionOpened: earlier.solutionOpened || later.solutionOpened,
    passed: earlier.passed || later.passed,
    points: Math.max(earlier.points, later.points),
    ...(times.length > 0 ? { passedAt: Math.min(...times) } : {}),
  };
}

/** What is an exercise in a stored record, or null. Besides the code, fields that cannot be are as in an untouched one. */
export function toExercise(record: JsonRecord): ExerciseRecord | null {
  const { text, tries, texts, hintsOpened, solutionOpened, passed, points, passedAt } = record;
  if (text !== null && !(typeof text === 'string' && text.length <= MOST_IN_CODE)) return null;
  return {
    text,
    tries: toCount(tries),
    texts: toMarks(texts),
    hintsOpened: toCount(hintsOpened),
    solutionOpened: solutionOpened === true,
    passed: passed === true,
    points: passed === true ? toCount(points) : 0,
    ...(typeof passedAt === 'number' ? { passedAt } : {}),
  };
}

const toCount = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : 0;

const isMark = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]{1,7}$/.test(value);
const toMarks = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter(isMark))].sort().slice(0, MOST_TEXTS) : [];
