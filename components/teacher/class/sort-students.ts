import type { Student } from '#src/teacher';

/** A column of the table. */
export type SortKey = 'name' | 'total' | 'passed' | 'completion' | `lesson/${string}`;

const completions = ['untouched', 'begun', 'complete'];

/** By one column, those with nothing in it last; equal ones by name. */
export function sortStudents(
  students: readonly Student[],
  key: SortKey,
  isDescending: boolean,
  language: string,
): Student[] {
  const names = new Intl.Collator(language, { numeric: true });
  const byName = (a: Student, b: Student) =>
    names.compare(a.name || a.fileName, b.name || b.fileName) || (a.key < b.key ? -1 : 1);
  const sign = isDescending ? -1 : 1;
  if (key === 'name') return [...students].sort((a, b) => sign * byName(a, b));
  return [...students].sort((a, b) => {
    const [one, other] = [numberOf(a, key), numberOf(b, key)];
    if (one === other) return byName(a, b);
    if (one === null || other === null) return one === null ? 1 : -1;
    return sign * (one - other);
  });
}

function numberOf({ file, lessons }: Student, key: Exclude<SortKey, 'name'>): number | null {
  if (key === 'total') return file.score;
  if (key === 'passed') return Number(file.passed);
  if (key === 'completion') return completions.indexOf(file.completion);
  return lessons.get(key.slice('lesson/'.length))?.score ?? null;
}

/** Null of nothing. */
export function averageOf(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}
