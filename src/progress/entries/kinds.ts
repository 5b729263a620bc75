import { toExercise } from '../exercises.ts';
import { toReading } from '../reading.ts';
import { toRecall } from '../recall.ts';
import { toAnswer, toPrediction } from '../records.ts';
import { readJson } from './json.ts';

/** What is kept, by the first word of its key. */
export const entryKinds = [
  'read',
  'prediction',
  'answer',
  'recall',
  'exercise',
  'cell',
  'notebook',
  'student',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const MOST_IN_KEY = 200;
/** Characters of a cell's text, and of a whole notebook. */
const MOST_IN_TEXT = 200_000;
const MOST_IN_NOTEBOOK = 2_000_000;
/** A name, or a number that a class uses. */
export const MOST_IN_NAME = 100;

/** Ids as lessons and cells have them. `__proto__` is none, and neither is anything that HTML would read. */
const keyPattern = /^[a-z]+(\/[A-Za-z0-9][\w.-]*)*$/;

/** Of them there is one, without an id. */
const single: readonly EntryKind[] = ['notebook', 'student'];

/** Null where no kind has such a key. */
export function kindOf(key: string): EntryKind | null {
  if (key.length > MOST_IN_KEY || !keyPattern.test(key)) return null;
  const [word, ...ids] = key.split('/');
  const kind = entryKinds.find((each) => each === word);
  if (kind === undefined || (!single.includes(kind) && ids.length === 0)) return null;
  return kind;
}

/** Those whose text is JSON; the others keep what the reader typed. */
export const isJson = (kind: EntryKind): boolean => !['cell', 'notebook', 'student'].includes(kind);

/** The text under `key` as its kind writes it, or null where it cannot be one. */
export function readText(key: string, text: string): string | null {
  const kind = kindOf(key);
  if (kind === null) return null;
  if (kind === 'notebook') return text.length <= MOST_IN_NOTEBOOK ? text : null;
  if (kind === 'student') return text.length <= MOST_IN_NAME ? text : null;
  if (kind === 'cell') return text.length <= MOST_IN_TEXT ? text : null;
  const record = toRecord[kind](readJson(text));
  return record === null ? null : JSON.stringify(record);
}

const toRecord = {
  read: toReading,
  prediction: toPrediction,
  answer: toAnswer,
  recall: toRecall,
  exercise: toExercise,
};
