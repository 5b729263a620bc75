import type { ResultSettings } from '#src/content';

/** What a course asks for, in one language and in plain text: enough to tell what a reader achieved. Plain JSON. */
export interface CourseOutline {
  /** Its name among courses, or that of its folder. */
  readonly course: string;
  /** Equal for all builds and languages of a course that ask the same and weigh it the same. */
  readonly fingerprint: string;
  readonly title: string;
  /** As HTML names it, and `Intl`. */
  readonly language: string;
  /** Of all points, in percent. */
  readonly passMark?: number;
  /** What a student's result file holds. */
  readonly result: ResultSettings;
  readonly lessons: readonly OutlineLesson[];
  /** Of questions with fresh numbers and of their foreseeable mistakes, by key. */
  readonly sentences: Readonly<Record<string, string>>;
}

export interface OutlineLesson {
  readonly slug: string;
  readonly title: string;
  /** How much it weighs in the course; 0 counts nothing. */
  readonly points: number;
  /** Ids of its sections of depth 2. */
  readonly sections: readonly string[];
  readonly predictions: readonly { readonly id: string; readonly text: string }[];
  readonly questions: readonly OutlineQuestion[];
  readonly exercises: readonly OutlineExercise[];
}

/** Its id is unique in its lesson. */
export type OutlineQuestion = OutlineFixedQuestion | OutlineGeneratedQuestion;

interface AnyQuestion {
  readonly id: string;
  /** Of a generated question: with the numbers that a reader sees first. */
  readonly text: string;
  /** What one who answers wrongly may believe. */
  readonly misconception?: string;
}

export interface OutlineFixedQuestion extends AnyQuestion {
  readonly kind: 'fixed';
  readonly choices: readonly { readonly text: string; readonly correct: boolean }[];
}

export interface OutlineGeneratedQuestion extends AnyQuestion {
  readonly kind: 'generated';
  readonly generator: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface OutlineExercise {
  readonly id: string;
  readonly title: string;
  /** As many questions it counts for. */
  readonly points: number;
}
