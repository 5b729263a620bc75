import type { Entries } from './entries/entry.ts';
import { readJson } from './entries/json.ts';
import { type EntryKind, kindOf } from './entries/kinds.ts';
import { toReading } from './reading.ts';
import { toAnswer } from './records.ts';

/** What is kept of one lesson. */
export interface LessonProgress {
  readonly sectionsRead: number;
  /** When the last section was read; null while some are left. */
  readonly readAt: number | null;
  readonly predictions: number;
  readonly answers: { readonly right: number; readonly given: number };
  readonly cells: number;
}

export interface Overview {
  /** By slug; a lesson of which nothing is kept has none. */
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  readonly keysOf: Readonly<Record<EntryKind, readonly string[]>>;
}

export function toOverview(entries: Entries): Overview {
  const keys = [...entries.keys()];
  const of = (kind: EntryKind) => keys.filter((key) => kindOf(key) === kind);
  const keysOf = {
    read: of('read'),
    prediction: of('prediction'),
    answer: of('answer'),
    recall: of('recall'),
    exercise: of('exercise'),
    cell: of('cell'),
    notebook: of('notebook'),
    student: of('student'),
  };
  const slugs = new Set(
    (['read', 'prediction', 'answer', 'cell'] as const).flatMap((kind) =>
      keysOf[kind].map((key) => key.split('/')[1]!),
    ),
  );
  return { lessons: new Map([...slugs].map((slug) => [slug, toLesson(slug)])), keysOf };

  function toLesson(slug: string): LessonProgress {
    const its = (kind: EntryKind) => keysOf[kind].filter((key) => key.split('/')[1] === slug);
    const textOf = (key: string) => entries.get(key)?.text ?? null;
    const reading = toReading(readJson(textOf(`read/${slug}`)));
    const answers = its('answer').map((key) => toAnswer(readJson(textOf(key))));
    return {
      sectionsRead: reading?.sections.length ?? 0,
      readAt: reading?.readAt ?? null,
      predictions: its('prediction').length,
      answers: { right: answers.filter((answer) => answer?.correct).length, given: answers.length },
      cells: its('cell').length,
    };
  }
}
