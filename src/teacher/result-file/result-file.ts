import type { AnswerResult, Completion, ExerciseResult, PredictionResult } from '../results/course-result.ts';

export const FORMAT = 'decoupled-result';
export const VERSION = 1;

/** What a student saves for the teacher: readable JSON. Times are ISO 8601 in UTC. */
export interface ResultFile {
  readonly course: {
    readonly name: string;
    readonly title: string;
    readonly fingerprint: string;
  };
  /** In which its words are. */
  readonly language: string;
  /** Name or number, as typed; empty where none was asked for or given. */
  readonly student: string;
  readonly savedAt: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly passed: boolean | null;
  readonly completion: Completion;
  readonly lessons: readonly FiledLesson[];
}

export interface FiledLesson {
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  readonly possible: number;
  readonly score: number | null;
  readonly completion: Completion;
  readonly sections: { readonly read: number; readonly all: number };
  readonly predictions: { readonly made: number; readonly asked: number };
  readonly questions: { readonly right: number; readonly answered: number; readonly asked: number };
  readonly exercises: readonly FiledExercise[];
  /** This and the guesses only where the course file has `result.answers`. */
  readonly answers?: readonly FiledAnswer[];
  readonly guesses?: readonly FiledGuess[];
}

/** Times only where the course file has `result.times`. */
interface Timed {
  readonly at?: string;
}
export type FiledAnswer = Omit<AnswerResult, 'at'> & Timed;
export type FiledGuess = Omit<PredictionResult, 'at'> & Timed;
/** The code only where the course file has `result.code` and the student changed it. */
export type FiledExercise = Omit<ExerciseResult, 'at' | 'code'> & Timed & { readonly code?: string };
