import type { LmsAnswer } from '../lms-session.ts';

/** What the session needs of a cmi5 launch. Statements wait in order until they are sent; every call may throw `LmsError`. */
export interface Cmi5Client {
  /** What the LMS calls the learner, as JSON. */
  readonly learner: string;
  /** By cmi5's document `LMS.LaunchData`. */
  readonly launch: Cmi5Launch;
  /** The activity's state of this course, as it was written; null where there is none. */
  readonly readState: () => Promise<string | null>;
  readonly writeState: (text: string) => Promise<void>;
  readonly addAnswer: (answer: LmsAnswer, language: string) => void;
  /** @param score from 0 to 1 */
  readonly addPassed: (score: number) => void;
  readonly addFailed: (score: number) => void;
  readonly addCompleted: () => void;
  readonly addTerminated: () => void;
  /** Sends what waits; what does not arrive waits on. */
  readonly send: () => Promise<void>;
  /** Sends what waits and a state as the page goes, without an answer. */
  readonly sendLast: (state: string) => void;
}

export interface Cmi5Launch {
  readonly mode: 'Normal' | 'Browse' | 'Review';
  /** From 0 to 1. */
  readonly masteryScore?: number;
  readonly moveOn: string;
  readonly returnURL?: string;
}
