import type { LmsSession } from '../lms-session.ts';
import { type ScormCalls, toScormCalls } from './scorm-calls.ts';
import { countAnswers, toScormSession } from './scorm-session.ts';
import { toDuration, toLine, toNumber, toTimestamp } from './scorm-values.ts';

const names = {
  initialize: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  finish: 'Terminate',
  lastError: 'GetLastError',
  closed: ['112', '113', '122', '123', '132', '133', '142', '143'],
};
const MOST_SUSPENDED = 64_000;
/** As many answers as every LMS has to keep, and characters of each text with its language. */
const MOST_ANSWERS = 250;
const MOST_WORDS = 230;

/** @param api the window's `API_1484_11`. @throws LmsError where the LMS opens no session */
export function openScorm2004(api: unknown): LmsSession {
  const lms = toScormCalls(api, names);
  lms.initialize();
  // What was reached is not taken back.
  let score = Number(lms.ask('cmi.score.scaled')) || 0;
  let isComplete = lms.ask('cmi.completion_status') === 'completed';
  let isPassed = lms.ask('cmi.success_status') === 'passed';
  return toScormSession(lms, {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    place: 'cmi.location',
    masteryScore: Number(lms.ask('cmi.scaled_passing_score')) || null,
    mostSuspended: MOST_SUSPENDED,
    writeReport(report) {
      score = Math.max(score, report.score);
      isComplete ||= report.isComplete;
      isPassed ||= report.passed === true;
      const isFailed = isComplete && report.passed === false;
      lms.set('cmi.score.min', '0');
      lms.set('cmi.score.max', '100');
      lms.set('cmi.score.raw', toNumber(100 * score, 2));
      lms.set('cmi.score.scaled', toNumber(score, 4));
      lms.set('cmi.completion_status', isComplete ? 'completed' : 'incomplete');
      lms.set('cmi.success_status', isPassed ? 'passed' : isFailed ? 'failed' : 'unknown');
      if (report.place !== '') lms.set('cmi.location', report.place.slice(0, 1000));
      lms.set('cmi.session_time', toDuration(report.sessionMs));
      lms.set('cmi.exit', 'suspend');
    },
    writeAnswer({ id, question, answer, correct, at }, language) {
      const index = findPlace(lms, id);
      if (index === null) return;
      const place = `cmi.interactions.${index}`;
      const words = (text: string) => `{lang=${language}}${toLine(text, MOST_WORDS)}`;
      lms.set(`${place}.id`, id);
      lms.set(`${place}.type`, 'fill-in');
      lms.set(`${place}.timestamp`, toTimestamp(at));
      lms.set(`${place}.description`, words(question));
      lms.set(`${place}.learner_response`, words(answer));
      lms.set(`${place}.result`, correct === null ? 'neutral' : correct ? 'correct' : 'incorrect');
    },
  });
}

/** Behind all others; where no more are kept, in the place of the last to the same question, if there is one. */
function findPlace(lms: ScormCalls, id: string): number | null {
  const count = countAnswers(lms);
  if (count < MOST_ANSWERS) return count;
  for (let index = count - 1; index >= 0; index--) {
    if (lms.ask(`cmi.interactions.${index}.id`) === id) return index;
  }
  return null;
}
