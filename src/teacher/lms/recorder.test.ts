import { describe, expect, test } from 'vitest';
import { entries, lesson, outline } from '../testing.ts';
import { LmsError, type LmsReport, type LmsSession } from './lms-session.ts';
import { openRecorder } from './recorder.ts';

const course = outline([lesson('one')], 50);
const choice = (given: string, tries = 1) =>
  entries({ 'answer/one/choice': { given, correct: given === '0', tries } }, tries);

function trial(changes: Partial<LmsSession> = {}) {
  const saved: LmsReport[] = [];
  const left: LmsReport[] = [];
  let fault: Error | null = null;
  const session: LmsSession = {
    learner: 'ann',
    mostSuspended: 4096,
    isRecorded: true,
    suspended: '',
    place: '',
    masteryScore: null,
    needsPass: false,
    async save(report) {
      if (fault) throw fault;
      saved.push(report);
    },
    leave: (report) => void left.push(report),
    async end(report) {
      if (fault) throw fault;
      left.push(report);
      return 'https://lms.example/';
    },
    ...changes,
  };
  let later = () => {};
  let clock = 1000;
  const recorder = openRecorder(
    {
      session,
      outline: () => course,
      place: () => 'en/index.html',
      now: () => clock,
      wait: (_, call) => {
        later = call;
      },
    },
    new Map(),
    () => {},
  );
  return {
    ...{ recorder, saved, left },
    fail: (error: Error | null) => {
      fault = error;
    },
    pass: (ms: number) => {
      clock += ms;
      later();
    },
  };
}

test('an answer is recorded at once with the score, and each try once', async () => {
  const { recorder, saved, pass } = trial();
  pass(7000);
  recorder.write(choice('1'));
  await recorder.save();
  recorder.write(choice('0', 2));
  await recorder.save();
  const answers = saved.flatMap((report) => report.answers);
  expect(answers.map(({ answer, correct }) => [answer, correct])).toEqual([
    ['that, "really"', false],
    ['this', true],
  ]);
  expect(saved.at(-1)).toMatchObject({ score: 0.2, sessionMs: 7000, isComplete: false, passed: false });
  expect(recorder.state()).toEqual({ status: 'recorded', left: 0 });
});

test('what is read and typed is recorded a little later, and all of it together', async () => {
  const { recorder, saved, pass } = trial();
  for (const sections of [['begin'], ['begin', 'end']]) {
    recorder.write(entries({ 'read/one': { sections, readAt: null } }));
  }
  expect(saved).toEqual([]);
  pass(15_000);
  await recorder.save();
  expect(new Set(saved.map(({ suspended }) => suspended)).size).toBe(1);
});

test('what did not arrive comes with the next try, and the reason is said until then', async () => {
  const { recorder, saved, fail } = trial();
  fail(new LmsError('ended', 'over'));
  recorder.write(choice('1'));
  await recorder.save();
  expect(recorder.state()).toEqual({ status: 'refused', code: 'ended' });
  fail(new TypeError('anything'));
  await recorder.save();
  expect(recorder.state()).toEqual({ status: 'refused', code: 'unreachable' });
  fail(null);
  await recorder.save();
  expect(saved.flatMap(({ answers }) => answers)).toHaveLength(1);
  expect(recorder.state().status).toBe('recorded');
});

test('an exercise is told when it is passed, and not again', async () => {
  const { recorder, saved } = trial();
  const record = (passed: boolean, tries: number) =>
    entries({
      'exercise/one-code': {
        ...{ text: 'return 1', texts: [], hintsOpened: 0, solutionOpened: false },
        ...{ tries, passed, points: passed ? 3 : 0 },
      },
    });
  recorder.write(record(false, 1));
  recorder.write(record(true, 2));
  recorder.write(record(true, 3));
  await recorder.save();
  expect(saved.flatMap(({ answers }) => answers)).toMatchObject([{ id: 'one-code', answer: 'return 1' }]);
});

describe('whether the course is passed', () => {
  const passedOf = async (changes: Partial<LmsSession>, given: string) => {
    const { recorder, saved } = trial(changes);
    recorder.write(choice(given));
    await recorder.save();
    return saved.at(-1)!.passed;
  };

  test('is said by the LMS where it has a mark, else by the course', async () => {
    expect(await passedOf({ masteryScore: 0.2 }, '0')).toBe(true);
    expect(await passedOf({ masteryScore: 0.21 }, '0')).toBe(false);
    expect(await passedOf({}, '0')).toBe(false);
  });
});

test('after leaving nothing is recorded, and who only looks leaves nothing', async () => {
  const { recorder, saved, left } = trial();
  recorder.leave();
  recorder.leave();
  recorder.write(choice('0'));
  await recorder.save();
  expect([saved.length, left.length]).toEqual([0, 1]);
  const looking = trial({ isRecorded: false });
  looking.recorder.write(choice('0'));
  await looking.recorder.save();
  looking.recorder.leave();
  expect([...looking.saved, ...looking.left]).toEqual([]);
  expect(looking.recorder.state()).toEqual({ status: 'viewed' });
});

test('the learner ends the session where the LMS lets, and goes on where it says', async () => {
  const { recorder, fail } = trial();
  fail(new LmsError('unreachable', 'no network'));
  await expect(recorder.end()).rejects.toThrow();
  expect(recorder.state().status).toBe('refused');
  fail(null);
  expect(await recorder.end()).toBe('https://lms.example/');
  expect(recorder.state()).toEqual({ status: 'ended' });
});
