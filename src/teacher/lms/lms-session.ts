/** One answer as the learner gave it, in words of the page's language. */
export interface LmsAnswer {
  /** `<lesson>/<question>`, or the id of an exercise. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Of a question with choices: all of them, and the number of the one that was taken. */
  readonly choices?: readonly string[];
  readonly choice?: number;
  /** Null: a guess, which is neither. */
  readonly correct: boolean | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is to be recorded, whole each time but for the answers. */
export interface LmsReport {
  /** Given back at the next launch. */
  readonly suspended: string;
  /** Where the learner is: a path below the course, given back as well. Empty while nobody knows. */
  readonly place: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly isComplete: boolean;
  /** Null where nothing says when the course is passed. */
  readonly passed: boolean | null;
  /** Those that are not recorded yet. */
  readonly answers: readonly LmsAnswer[];
  /** As HTML names it. */
  readonly language: string;
  /** How long this session has lasted. */
  readonly sessionMs: number;
}

/** A learner's attempt in an LMS, from launch to leave. */
export interface LmsSession {
  /** What the LMS calls the learner; empty where it tells nobody's name. */
  readonly learner: string;
  /** Characters that `suspended` may have. */
  readonly mostSuspended: number;
  /** False where a teacher or a learner only looks at the course: nothing may be recorded. */
  readonly isRecorded: boolean;
  readonly suspended: string;
  readonly place: string;
  /** From 0 to 1, where the LMS says when the course is passed. */
  readonly masteryScore: number | null;
  /** Where the LMS counts only who passed, though nothing says when that is: then whoever completes has. */
  readonly needsPass: boolean;
  /** Resolves when the LMS has it. @throws LmsError */
  readonly save: (report: LmsReport) => Promise<void>;
  /** As the page goes: nothing is waited for. */
  readonly leave: (report: LmsReport) => void;
  /** Ends the session by the learner's wish. @returns where the LMS goes on; null where it does not say. @throws LmsError */
  readonly end: (report: LmsReport) => Promise<string | null>;
}

/** Each code is also the key of the reader's sentence (`learningSystem.<code>`) in every language. */
export type LmsErrorCode = 'missing' | 'refused' | 'ended' | 'unreachable' | 'newer' | 'noOutline';

/** Why something is not recorded. */
export class LmsError extends Error {
  readonly code: LmsErrorCode;

  constructor(code: LmsErrorCode, message: string) {
    super(message);
    this.name = 'LmsError';
    this.code = code;
  }
}
