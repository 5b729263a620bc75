import type { FiledLesson, ResultFile } from '../result-file/result-file.ts';
import type { ReceivedFile } from './received-file.ts';

type ReadFile = Extract<ReceivedFile, { status: 'read' }>;

/** A student by the latest file that counts. */
export interface Student {
  /** Unique in the class. */
  readonly key: string;
  /** As it was typed; empty where the file has none. */
  readonly name: string;
  /** Of the file. */
  readonly fileName: string;
  readonly file: ResultFile;
  readonly marks: ReadFile['marks'];
  /** By slug. */
  readonly lessons: ReadonlyMap<string, FiledLesson>;
}

export interface ClassResult {
  /** Each file, in the order it came, with what is known of it beside the others. */
  readonly files: readonly ReceivedFile[];
  /** In the order of their keys. */
  readonly students: readonly Student[];
}

/**
 * Many files brought together; in which order they came does not matter. Of a student's files the latest counts. A file
 * without a name is a student of its own, one of another course is none.
 * @param apart files that are somebody else's than their name says: two students may have one
 */
export function toClassResult(
  received: readonly ReceivedFile[],
  apart: ReadonlySet<ReceivedFile> = new Set(),
): ClassResult {
  const latest = new Map<string, ReadFile>();
  const keys = new Map<ReceivedFile, string>();
  for (const each of received) {
    if (each.status === 'refused' || each.marks.includes('markOtherCourse')) continue;
    const key = keyOf(each, apart.has(each));
    keys.set(each, key);
    const other = latest.get(key);
    if (!other || isLater(each, other)) latest.set(key, each);
  }
  const files = received.map((each) => {
    const key = keys.get(each);
    const counted = key === undefined ? undefined : latest.get(key)!;
    if (each.status === 'refused' || counted === undefined || counted === each) return each;
    const mark = each.digest === counted.digest ? 'markTwice' : 'markEarlier';
    return { ...each, marks: [...each.marks, mark] as const };
  });
  const students = [...latest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name: fileName, file, marks }]): Student => {
      const lessons = new Map(file.lessons.map((lesson) => [lesson.slug, lesson]));
      return { key, name: file.student, fileName, file, marks, lessons };
    });
  return { files, students };
}

const isLater = (a: ReadFile, b: ReadFile): boolean => rank(a) > rank(b);
const rank = ({ name, file, digest }: ReadFile) => `${file.savedAt} ${digest} ${name}`;

/** Names that differ in case, width or blanks only are one. */
function keyOf({ file, digest }: ReadFile, isApart: boolean): string {
  const name = file.student.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return name === '' || isApart ? `${name}/${digest}` : name;
}
