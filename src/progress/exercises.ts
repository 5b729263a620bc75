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

export function recordExercise(store: VisitStore, id: string, record: ExerciseRecord): void {
  store.set(`exercise/${id}`, JSON.stringify(record));
}

/** Fields that are missing, or are not what they should be, as in an exercise that nobody has touched. */
export function readExercise(store: VisitStore, id: string): ExerciseRecord {
  const { text, tries, texts, hintsOpened, solutionOpened, passed, points, passedAt } = readRecord(
    store,
    `exercise/${id}`,
  );
  return {
    text: typeof text === 'string' ? text : null,
    tries: toCount(tries),
    texts: Array.isArray(texts) ? texts.filter((mark) => typeof mark === 'string') : [],
    hintsOpened: toCount(hintsOpened),
    solutionOpened: solutionOpened === true,
    passed: passed === true,
    points: passed === true ? toCount(points) : 0,
    ...(typeof passedAt === 'number' ? { passedAt } : {}),
  };
}

const toCount = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : 0;
