/** Nothing done, something done, all done: read, guessed and answered. Exercises need not be tried. */
export type Completion = 'untouched' | 'begun' | 'complete';

/** What a reader achieved in a course. Plain JSON; times are milliseconds since 1970. */
export interface CourseResult {
  /** In the order of the outline. */
  readonly lessons: readonly LessonResult[];
  /** From 0 to 1: the scores of its lessons, weighed by their points; 0 where nothing has points. */
  readonly score: number;
  readonly completion: Completion;
  /** Null where the course has no pass mark. */
  readonly passed: boolean | null;
}

export interface LessonResult {
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  /** A question counts 1, an exercise its points. */
  readonly earned: number;
  readonly possible: number;
  /** `earned / possible`; null where nothing can be earned: the lesson then weighs nothing. */
  readonly score: number | null;
  readonly completion: Completion;
  readonly sections: { readonly read: number; readonly all: number };
  /** When the last section was read; null while some are left. */
  readonly readAt: number | null;
  /** How many guesses were asked for. They are never graded. */
  readonly predictionsAsked: number;
  readonly predictions: readonly PredictionResult[];
  readonly questionsAsked: number;
  /** Of the questions that were answered, in the lesson's order. */
  readonly answers: readonly AnswerResult[];
  readonly exercises: readonly ExerciseResult[];
}

export interface PredictionResult {
  /** `<lesson>/<prediction>` */
  readonly id: string;
  readonly text: string;
  readonly value: number;
  readonly at: number;
}

/** One question in words, and one answer to it. */
export interface GivenAnswer {
  /** The question, with the numbers that it had. */
  readonly text: string;
  /** As typed, or the choice's text. */
  readonly answer: string;
  readonly correct: boolean;
  /** The number of the choice, from 0. */
  readonly choice?: number;
  /** Of the numbers that were asked for. */
  readonly seed?: number;
  /** Key of the foreseeable mistake that leads to this answer. */
  readonly mistake?: string;
}

/** The best answer to a question. */
export interface AnswerResult extends GivenAnswer {
  /** `<lesson>/<question>` */
  readonly id: string;
  readonly tries: number;
  readonly at: number;
  /** The first answer, where it was wrong and another one. */
  readonly first?: GivenAnswer;
}

export interface ExerciseResult {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly passed: boolean;
  readonly tries: number;
  /** When it was passed, or touched last. */
  readonly at: number;
  /** The reader's code; null while it is the starter. */
  readonly code: string | null;
}
