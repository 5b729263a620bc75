import type { LmsReport, LmsSession } from '../lms-session.ts';
import { toScormCalls } from './scorm-calls.ts';
import { countAnswers, toScormSession } from './scorm-session.ts';
import { toLine, toNumber, toTimeOfDay, toTimespan } from './scorm-values.ts';

const names = {
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  finish: 'LMSFinish',
  lastError: 'LMSGetLastError',
  closed: ['301'],
};
/** By the standard; LMSs hold nobody to it, and some cut. */
const MOST_SUSPENDED = 4096;
const MOST_WORDS = 255;

/** The worst first: what was reached is not taken back. */
const statuses = ['incomplete', 'failed', 'completed', 'passed'];

function toStatus({ passed, isComplete }: LmsReport): string {
  if (passed) return 'passed';
  return !isComplete ? 'incomplete' : passed === null ? 'completed' : 'failed';
}

/** @param api the window's `API`. @throws LmsError where the LMS opens no session */
export function openScorm12(api: unknown): LmsSession {
  const lms = toScormCalls(api, names);
  lms.initialize();
  let score = Number(lms.ask('cmi.core.score.raw')) / 100 || 0;
  let rank = Math.max(0, statuses.indexOf(lms.ask('cmi.core.lesson_status')));
  return toScormSession(lms, {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    place: 'cmi.core.lesson_location',
    masteryScore: Number(lms.ask('cmi.student_data.mastery_score')) / 100 || null,
    mostSuspended: MOST_SUSPENDED,
    writeReport(report) {
      score = Math.max(score, report.score);
      rank = Math.max(rank, statuses.indexOf(toStatus(report)));
      lms.offer('cmi.core.score.min', '0');
      lms.offer('cmi.core.score.max', '100');
      lms.set('cmi.core.score.raw', toNumber(100 * score, 2));
      lms.set('cmi.core.lesson_status', statuses[rank]!);
      if (report.place !== '') lms.set('cmi.core.lesson_location', report.place.slice(0, MOST_WORDS));
      lms.set('cmi.core.session_time', toTimespan(report.sessionMs));
      lms.set('cmi.core.exit', 'suspend');
    },
    // A question's words have no place, and those of a choice only as if they were typed. An LMS need not keep any.
    writeAnswer({ id, answer, correct, at }) {
      const place = `cmi.interactions.${countAnswers(lms)}`;
      // Some LMSs take nothing but letters, digits and underscores.
      lms.offer(`${place}.id`, id.replaceAll('/', '__').replace(/\W/g, '_').slice(0, MOST_WORDS));
      lms.offer(`${place}.type`, 'fill-in');
      lms.offer(`${place}.time`, toTimeOfDay(at));
      lms.offer(`${place}.student_response`, toLine(answer, MOST_WORDS));
      lms.offer(`${place}.result`, correct === null ? 'neutral' : correct ? 'correct' : 'wrong');
    },
  });
}
