import { type Entries, type Entry, kindOf } from '#src/progress';
import type { CourseOutline } from '../outline/course-outline.ts';
import { isPassed, toCourseResult } from '../results/to-course-result.ts';
import {
  type LmsAnswer,
  LmsError,
  type LmsErrorCode,
  type LmsReport,
  type LmsSession,
} from './lms-session.ts';
import { toScope } from './suspend/scope.ts';
import { encodeProgress } from './suspend/suspend-data.ts';
import { toAnswer } from './to-answers.ts';

/** How it stands with what the learner did. */
export type Recording =
  | { readonly status: 'saving' }
  /** `left`: texts of the learner's own that the LMS has no room for. */
  | { readonly status: 'recorded'; readonly left: number }
  | { readonly status: 'viewed' }
  /** By the learner's wish, or because the page went. */
  | { readonly status: 'ended' }
  | { readonly status: 'refused'; readonly code: LmsErrorCode };

export interface RecorderPlace {
  readonly session: LmsSession;
  /** What the package asks, in the language of the page that is open. */
  readonly outline: () => CourseOutline;
  /** Where the learner is. */
  readonly place: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls once after so many milliseconds. */
  readonly wait: (ms: number, call: () => void) => void;
}

export interface Recorder {
  state(): Recording;
  /** What was written, by key: what is answered is recorded at once, the rest soon. */
  write(written: Entries): void;
  /** Records all there is; also after a fault. */
  save(): Promise<void>;
  /** As the page goes. */
  leave(): void;
  /** By the learner's wish. @returns where the LMS goes on, if it says */
  end(): Promise<string | null>;
}

const toCode = (error: unknown): LmsErrorCode => (error instanceof LmsError ? error.code : 'unreachable');

/** What is read and typed comes in many small steps. */
const SOON_MS = 15_000;

/**
 * Records in an LMS what the learner does.
 * @param entries what is known at the start; what the LMS has not heard of is told with the next save
 * @param onchange called when the state has changed
 */
export function openRecorder(place: RecorderPlace, entries: Entries, onchange: () => void): Recorder {
  const { session, now } = place;
  const known = new Map<string, Entry>(entries);
  const begun = now();
  let pending: LmsAnswer[] = [];
  let state: Recording = session.isRecorded ? { status: 'saving' } : { status: 'viewed' };
  let saving: Promise<void> | null = null;
  let isStale = false;
  let isWaiting = false;
  let isOver = false;

  function show(next: Recording): void {
    state = next;
    onchange();
  }

  function toReport(): { readonly report: LmsReport; readonly left: number } {
    const outline = place.outline();
    const { score, completion, passed } = toCourseResult(known, outline);
    const isComplete = completion === 'complete';
    const { masteryScore, needsPass, mostSuspended } = session;
    const own = passed ?? (needsPass && isComplete ? true : null);
    const { text, left } = encodeProgress(known, toScope(outline), mostSuspended);
    return {
      left: left.texts,
      report: {
        suspended: text,
        place: place.place(),
        score,
        isComplete,
        passed: masteryScore === null ? own : isPassed(score, 100 * masteryScore),
        answers: pending,
        language: outline.language,
        sessionMs: Math.max(0, now() - begun),
      },
    };
  }

  async function saveAll(): Promise<void> {
    do {
      isStale = false;
      try {
        const { report, left } = toReport();
        await session.save(report);
        pending = pending.filter((answer) => !report.answers.includes(answer));
        if (!isStale) show({ status: 'recorded', left });
      } catch (error) {
        isStale = false;
        show({ status: 'refused', code: toCode(error) });
      }
    } while (isStale);
  }

  function save(): Promise<void> {
    if (!session.isRecorded || isOver) return Promise.resolve();
    isStale = true;
    if (!saving) {
      show({ status: 'saving' });
      saving = saveAll().finally(() => {
        saving = null;
      });
    }
    return saving;
  }

  return {
    state: () => state,
    save,
    write(written) {
      const before = new Map(known);
      for (const [key, entry] of written) known.set(key, entry);
      if (!session.isRecorded) return;
      const answers = [...written.keys()].flatMap((key) => {
        const answer = toAnswer(key, known, place.outline());
        // An exercise is passed once, however often its code is checked.
        const isOld = kindOf(key) === 'exercise' && toAnswer(key, before, place.outline()) !== null;
        return answer && !isOld ? [answer] : [];
      });
      pending = [...pending, ...answers];
      if (answers.length > 0) void save();
      else if (!isWaiting) {
        isWaiting = true;
        place.wait(SOON_MS, () => {
          isWaiting = false;
          void save();
        });
      }
    },
    leave() {
      if (!session.isRecorded || isOver) return;
      isOver = true;
      try {
        session.leave(toReport().report);
      } catch {
        // Nobody is left to read why.
      }
      show({ status: 'ended' });
    },
    async end() {
      await saving;
      try {
        const next = await session.end(toReport().report);
        isOver = true;
        show({ status: 'ended' });
        return next;
      } catch (error) {
        show({ status: 'refused', code: toCode(error) });
        throw error;
      }
    },
  };
}
