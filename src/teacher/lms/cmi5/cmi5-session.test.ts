import { expect, test } from 'vitest';
import type { LmsReport } from '../lms-session.ts';
import type { Cmi5Client, Cmi5Launch } from './cmi5-client.ts';
import { openCmi5 } from './cmi5-session.ts';

const report: LmsReport = {
  ...{ suspended: '1;', place: 'en/index.html', score: 0.5, isComplete: false, passed: null },
  ...{ answers: [], language: 'en', sessionMs: 0 },
};
const answer = { id: 'a/b', question: '?', answer: '!', correct: true, at: 0 };

/** As strict as a record store: what may be said once is said once, and nothing after `terminated`. */
function client(launch: Partial<Cmi5Launch> = {}, state: string | null = null) {
  const said: string[] = [];
  const kept = { state };
  const say = (verb: string) => {
    if (said.includes('terminated')) throw new Error(`${verb} after terminated`);
    if (['passed', 'completed'].includes(verb) && said.includes(verb)) throw new Error(`${verb} again`);
    if (verb === 'failed' && said.includes('passed')) throw new Error('failed after passed');
    said.push(verb);
  };
  const double: Cmi5Client = {
    learner: '{}',
    launch: { mode: 'Normal', moveOn: 'Completed', ...launch },
    readState: async () => kept.state,
    writeState: async (text) => {
      kept.state = text;
    },
    addAnswer: () => say('answered'),
    addPassed: () => say('passed'),
    addFailed: () => say('failed'),
    addCompleted: () => say('completed'),
    addTerminated: () => say('terminated'),
    send: async () => {},
    sendLast: (text) => {
      kept.state = text;
    },
  };
  return { double, said, kept };
}

test('passed and completed are said once, in this launch and in all that follow', async () => {
  const first = client();
  const session = await openCmi5(first.double);
  const done = { ...report, isComplete: true, passed: true, answers: [answer] };
  await session.save(done);
  await session.save(done);
  session.leave(done);
  expect(first.said).toEqual(['answered', 'passed', 'completed']);
  const next = client({}, first.kept.state);
  const later = await openCmi5(next.double);
  expect(later).toMatchObject({ suspended: '1;', place: 'en/index.html' });
  await later.end(done);
  expect(next.said).toEqual(['answered', 'terminated']);
});

test('failed is said at the end, of a course that is complete and not passed', async () => {
  const { double, said } = client({ returnURL: 'https://lms.example/' });
  const session = await openCmi5(double);
  await session.save({ ...report, passed: false });
  expect(await session.end({ ...report, isComplete: true, passed: false })).toBe('https://lms.example/');
  expect(said).toEqual(['completed', 'failed', 'terminated']);
});

test('who only looks says nothing but farewell', async () => {
  for (const mode of ['Browse', 'Review'] as const) {
    const { double, said, kept } = client({ mode });
    const session = await openCmi5(double);
    expect(session.isRecorded).toBe(false);
    await session.end({ ...report, isComplete: true, passed: true });
    expect(said).toEqual(['terminated']);
    expect(kept.state).toBeNull();
  }
});

test('the mark of the LMS and what it counts are passed on; a state that is none is handed over as it is', async () => {
  const session = await openCmi5(client({ masteryScore: 0.7, moveOn: 'CompletedAndPassed' }, 'noise').double);
  expect(session).toMatchObject({ masteryScore: 0.7, needsPass: true, suspended: 'noise' });
});
