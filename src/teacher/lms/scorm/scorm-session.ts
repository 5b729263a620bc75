import type { LmsAnswer, LmsReport, LmsSession } from '../lms-session.ts';
import type { ScormCalls } from './scorm-calls.ts';

/** What a version of SCORM calls things, and how it writes a report. */
export interface ScormForm {
  readonly learner: string;
  readonly mode: string;
  readonly place: string;
  /** From 0 to 1. */
  readonly masteryScore: number | null;
  readonly mostSuspended: number;
  readonly writeReport: (report: LmsReport) => void;
  readonly writeAnswer: (answer: LmsAnswer, language: string) => void;
}

/** The part that both versions have in common, of a session that is open. */
export function toScormSession(lms: ScormCalls, form: ScormForm): LmsSession {
  /** A save may fail behind them, and comes again. */
  const written = new WeakSet<LmsAnswer>();
  const save = (report: LmsReport): void => {
    for (const answer of report.answers) {
      if (!written.has(answer)) form.writeAnswer(answer, report.language);
      written.add(answer);
    }
    form.writeReport(report);
    lms.set('cmi.suspend_data', report.suspended);
    lms.commit();
  };
  const leave = (report: LmsReport): void => {
    save(report);
    lms.finish();
  };
  return {
    learner: lms.ask(form.learner),
    mostSuspended: form.mostSuspended,
    isRecorded: !['browse', 'review'].includes(lms.ask(form.mode)),
    suspended: lms.ask('cmi.suspend_data'),
    place: lms.ask(form.place),
    masteryScore: form.masteryScore,
    needsPass: false,
    save: async (report) => save(report),
    leave,
    async end(report) {
      leave(report);
      return null;
    },
  };
}

/** How many answers the LMS holds. */
export const countAnswers = (lms: ScormCalls): number => Number(lms.ask('cmi.interactions._count')) || 0;
