import type { LmsAnswer, LmsReport, LmsSession } from '../lms-session.ts';
import type { Cmi5Client } from './cmi5-client.ts';

/** As long as what is sent while a page goes may be. */
const MOST_SUSPENDED = 50_000;

/** What the LMS keeps for the next launch of the same registration. */
interface KeptState {
  readonly suspended: string;
  readonly place: string;
  /** Statements that may be made once. */
  readonly isCompleted: boolean;
  readonly isPassed: boolean;
}

/**
 * A session whose launch is known. When the page goes it stays open, because a page that is loaded again goes on with it;
 * only the learner's wish terminates it.
 */
export async function openCmi5(client: Cmi5Client): Promise<LmsSession> {
  const before = toKept(await client.readState());
  const { launch, learner } = client;
  const told = new WeakSet<LmsAnswer>();
  let { isCompleted, isPassed } = before;

  function tell({ answers, language, passed, score, isComplete }: LmsReport): void {
    for (const answer of answers) {
      if (!told.has(answer)) client.addAnswer(answer, language);
      told.add(answer);
    }
    if (passed && !isPassed) client.addPassed(score);
    if (isComplete && !isCompleted) client.addCompleted();
    isPassed ||= passed === true;
    isCompleted ||= isComplete;
  }
  const toState = ({ suspended, place }: LmsReport) =>
    JSON.stringify({ suspended, place, isCompleted, isPassed } satisfies KeptState);

  async function save(report: LmsReport): Promise<void> {
    tell(report);
    await client.send();
    await client.writeState(toState(report));
  }

  return {
    learner,
    mostSuspended: MOST_SUSPENDED,
    isRecorded: launch.mode === 'Normal',
    suspended: before.suspended,
    place: before.place,
    masteryScore: launch.masteryScore ?? null,
    needsPass: ['Passed', 'CompletedAndPassed'].includes(launch.moveOn),
    save,
    leave(report) {
      tell(report);
      client.sendLast(toState(report));
    },
    async end(report) {
      if (launch.mode === 'Normal') {
        await save(report);
        if (report.isComplete && report.passed === false && !isPassed) client.addFailed(report.score);
      }
      client.addTerminated();
      await client.send();
      return launch.returnURL ?? null;
    },
  };
}

function toKept(text: string | null): KeptState {
  try {
    const { suspended, place, isCompleted, isPassed } = JSON.parse(text ?? '{}');
    return {
      suspended: typeof suspended === 'string' ? suspended : '',
      place: typeof place === 'string' ? place : '',
      isCompleted: isCompleted === true,
      isPassed: isPassed === true,
    };
  } catch {
    // Nothing that this course wrote: read as foreign, and set aside.
    return { suspended: text ?? '', place: '', isCompleted: false, isPassed: false };
  }
}
