import type { VisitStore } from './visit-store.ts';

/** A number that a reader guessed before seeing it. */
export interface Prediction {
  readonly value: number;
  /** Milliseconds since 1970, where somebody told the time. */
  readonly madeAt?: number;
}

/** The last answer to a question. */
export interface Answer {
  /** As the reader gave it: the typed text, or the number of the choice from 0. */
  readonly given: string;
  readonly correct: boolean;
  /** How often the reader answered, this one included. */
  readonly tries: number;
}

export function recordPrediction(store: VisitStore, id: string, prediction: Prediction): void {
  store.set(`prediction/${id}`, JSON.stringify(prediction));
}

/** Null when none was made, or what is stored is none. */
export function readPrediction(store: VisitStore, id: string): Prediction | null {
  const { value, madeAt } = readRecord(store, `prediction/${id}`);
  if (typeof value !== 'number') return null;
  return typeof madeAt === 'number' ? { value, madeAt } : { value };
}

export function recordAnswer(store: VisitStore, id: string, answer: Answer): void {
  store.set(`answer/${id}`, JSON.stringify(answer));
}

/** Null when none was given, or what is stored is none. */
export function readAnswer(store: VisitStore, id: string): Answer | null {
  const { given, correct, tries } = readRecord(store, `answer/${id}`);
  if (typeof given !== 'string' || typeof correct !== 'boolean' || typeof tries !== 'number') return null;
  return { given, correct, tries };
}

/** Empty where nothing is stored, or no record. */
export function readRecord(store: VisitStore, key: string): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(store.get(key) ?? '{}');
    return typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
