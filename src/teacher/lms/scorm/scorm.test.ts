import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import { LmsError, type LmsReport, type LmsSession } from '../lms-session.ts';
import { openScorm12 } from './scorm-12.ts';
import { openScorm2004 } from './scorm-2004.ts';
import { toDuration, toLine, toNumber, toTimespan } from './scorm-values.ts';

type Api = Record<string, (...values: string[]) => unknown>;
interface Trial {
  readonly api: Api;
  /** Each call with the error behind it, as far as it had one. */
  readonly errors: string[];
  readonly get: (element: string) => string;
  readonly open: () => LmsSession;
}

/** A runtime that is strict about values; what it refuses is noted. What is only asked may be missing. */
function strict(runtime: object, prefix: string, open: (api: unknown) => LmsSession): Trial {
  const source = runtime as Api;
  const errors: string[] = [];
  const api: Api = {};
  for (const name of ['Initialize', 'GetValue', 'SetValue', 'Commit', prefix ? 'Finish' : 'Terminate']) {
    const full = `${prefix}${name}`;
    api[full] = (...values) => {
      const answer = source[full]!(...values);
      const error = String(source[`${prefix}GetLastError`]!());
      if (error !== '0' && name !== 'GetValue') errors.push(`${full}(${values}): ${error}`);
      return answer;
    };
  }
  api[`${prefix}GetLastError`] = () => source[`${prefix}GetLastError`]!();
  const get = (element: string) => String(source[`${prefix}GetValue`]!(element));
  return { api, errors, get, open: () => open(api) };
}

const versions = {
  'SCORM 1.2': () => {
    const runtime = new Scorm12API({ autocommit: false });
    runtime.loadFromFlattenedJSON({ 'cmi.core.student_id': 'ann@example' } as never, '');
    return strict(runtime, 'LMS', openScorm12);
  },
  'SCORM 2004': () => strict(new Scorm2004API({ autocommit: false }), '', openScorm2004),
};

const report: LmsReport = {
  suspended: '1;AbCd,0;',
  place: 'en/lessons/the-groups-dial/index.html#legal-stops',
  score: 0.5,
  isComplete: false,
  passed: null,
  answers: [],
  language: 'zh-CN',
  sessionMs: 3_723_000,
};
const answer = {
  id: 'the-groups-dial/right-end',
  question: '右端是\n什么？',
  answer: '每个通道 "一组" < 3, 0,5',
  correct: true,
  at: 1.7e12,
};

const elements = {
  'SCORM 1.2': {
    place: 'cmi.core.lesson_location',
    score: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    initialize: 'LMSInitialize',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    closed: '301',
  },
  'SCORM 2004': {
    place: 'cmi.location',
    score: 'cmi.score.raw',
    status: 'cmi.completion_status',
    initialize: 'Initialize',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    closed: '133',
  },
};

describe.each(['SCORM 1.2', 'SCORM 2004'] as const)('%s', (version) => {
  const make = versions[version];
  const of = elements[version];

  test('takes every value of a report, answers in Chinese and guesses among them', async () => {
    const trial = make();
    const session = trial.open();
    const long = { ...answer, question: '问'.repeat(900), answer: '答'.repeat(900), correct: false };
    const guess = { ...answer, id: 'what-is-lost/guess', answer: '1e-9', correct: null };
    await session.save({ ...report, answers: [answer, long, guess] });
    await session.save({ ...report, score: 1, isComplete: true, passed: true });
    session.leave(report);
    expect(trial.errors).toEqual([]);
  });

  test('keeps data and place, and gives them to the next session', async () => {
    const trial = make();
    await trial.open().save(report);
    expect(trial.get('cmi.suspend_data')).toBe(report.suspended);
    expect(trial.get(of.place)).toBe(report.place);
    trial.api[of.initialize] = () => 'true';
    expect(trial.open()).toMatchObject({
      suspended: report.suspended,
      place: report.place,
      isRecorded: true,
    });
  });

  test('never lowers a score and never takes back what was reached', async () => {
    const trial = make();
    const session = trial.open();
    await session.save({ ...report, score: 0.755, isComplete: true, passed: true });
    await session.save({ ...report, score: 0.1, passed: false });
    expect(trial.get(of.status)).toMatch(/passed|completed/);
    expect(trial.get(of.score)).toBe('75.5');
  });

  test('writes an answer once, however often its save has to be repeated', async () => {
    const trial = make();
    const session = trial.open();
    const works = trial.api[of.commit]!;
    trial.api[of.commit] = () => 'false';
    await expect(session.save({ ...report, answers: [answer] })).rejects.toMatchObject({ code: 'refused' });
    trial.api[of.commit] = works;
    await session.save({ ...report, answers: [answer] });
    await session.save({ ...report, answers: [{ ...answer, answer: 'again' }] });
    expect(trial.get('cmi.interactions._count')).toBe('2');
  });

  test('says that the session has ended where the LMS opens none twice', () => {
    const trial = make();
    trial.open().leave(report);
    expect(trial.open).toThrow(expect.objectContaining({ code: 'ended' }));
  });

  test('says why nothing is recorded', async () => {
    const ended = make();
    const session = ended.open();
    ended.api[of.set] = () => 'false';
    ended.api[of.lastError] = () => of.closed;
    await expect(session.save(report)).rejects.toMatchObject({ code: 'ended' });
    const gone = make();
    const cut = gone.open();
    for (const name of Object.keys(gone.api)) {
      gone.api[name] = () => {
        throw new Error('the window is gone');
      };
    }
    await expect(cut.save(report)).rejects.toMatchObject({ code: 'unreachable' });
    expect(() => gone.open()).toThrow(LmsError);
  });
});

test('SCORM 2004 keeps 250 answers, and then replaces the one to the same question', async () => {
  const trial = versions['SCORM 2004']();
  const session = trial.open();
  const answers = Array.from({ length: 250 }, (_, index) => ({ ...answer, id: `a/${index}` }));
  await session.save({ ...report, answers });
  await session.save({
    ...report,
    answers: [
      { ...answer, id: 'a/7', correct: false },
      { ...answer, id: 'b/1' },
    ],
  });
  expect(trial.get('cmi.interactions._count')).toBe('250');
  expect(trial.get('cmi.interactions.7.result')).toBe('incorrect');
  expect(trial.errors).toEqual([]);
});

test.each([
  [{ isComplete: false, passed: null }, 'incomplete', 'incomplete', 'unknown'],
  [{ isComplete: true, passed: null }, 'completed', 'completed', 'unknown'],
  [{ isComplete: true, passed: false }, 'failed', 'completed', 'failed'],
  [{ isComplete: false, passed: false }, 'incomplete', 'incomplete', 'unknown'],
  [{ isComplete: false, passed: true }, 'passed', 'incomplete', 'passed'],
  [{ isComplete: true, passed: true }, 'passed', 'completed', 'passed'],
])('%o is %s in SCORM 1.2, %s and %s in SCORM 2004', async (reached, lesson, completion, success) => {
  const [old, later] = [versions['SCORM 1.2'](), versions['SCORM 2004']()];
  await old.open().save({ ...report, ...reached });
  await later.open().save({ ...report, ...reached });
  expect(old.get('cmi.core.lesson_status')).toBe(lesson);
  expect(later.get('cmi.completion_status')).toBe(completion);
  expect(later.get('cmi.success_status')).toBe(success);
});

test('numbers have a dot and times the forms of each version', () => {
  expect([toNumber(12.3456, 2), toNumber(100, 2), toNumber(1 / 3, 4)]).toEqual(['12.35', '100', '0.3333']);
  expect(toTimespan(101 * 3_600_000 + 59_999)).toBe('0101:00:59');
  expect(toDuration(3_723_900)).toBe('PT1H2M3S');
  expect(toLine('a\n b', 9)).toBe('a b');
  expect(toLine('😀😀😀', 4)).toBe('😀…');
});
