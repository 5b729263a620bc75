import Cmi5 from '@xapi/cmi5';
import { type Cmi5Client, type LmsAnswer, LmsError } from '#src/teacher/lms';

type Statement = Parameters<Cmi5['sendXapiStatement']>[0];
type Definition = Parameters<Cmi5['interaction']>[3];

const STATE = 'decoupled.progress';
const interaction = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/**
 * The launch of this page. The library makes the statements; they wait here in order, so that one that did not arrive
 * is sent again under the same id, and those of a page that goes are sent after it has gone.
 */
class Launch extends Cmi5 {
  readonly #waiting: Statement[] = [];

  override sendXapiStatement(statement: Statement): ReturnType<Cmi5['sendXapiStatement']> {
    this.#waiting.push(statement);
    // Nobody reads an answer: `send` has it.
    return Promise.resolve() as unknown as ReturnType<Cmi5['sendXapiStatement']>;
  }

  async send(): Promise<void> {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      await this.ask('statements', { statementId: next.id! }, { method: 'PUT', body: JSON.stringify(next) });
      this.#waiting.shift();
    }
  }

  sendLast(state: string): void {
    const left = this.#waiting.splice(0);
    // A page that goes cannot mend what fails; the next launch tells what is missing.
    const ignore = () => {};
    if (left.length > 0) {
      this.ask('statements', {}, { method: 'POST', body: JSON.stringify(left), keepalive: true }).catch(
        ignore,
      );
    }
    this.writeState(state, true).catch(ignore);
  }

  async readState(): Promise<string | null> {
    const response = await this.ask('activities/state', this.#stateOf(), {}, [404]);
    return response.ok ? response.text() : null;
  }

  async writeState(body: string, keepalive = false): Promise<void> {
    await this.ask('activities/state', this.#stateOf(), { method: 'PUT', body, keepalive });
  }

  #stateOf(): Record<string, string> {
    const { activityId, actor, registration } = this.getLaunchParameters();
    return { activityId, agent: JSON.stringify(actor), registration, stateId: STATE };
  }

  /** @throws LmsError */
  async ask(
    resource: string,
    query: Record<string, string>,
    request: RequestInit,
    allowed: readonly number[] = [],
  ): Promise<Response> {
    const endpoint = this.getLaunchParameters().endpoint.replace(/\/?$/, '/');
    const response = await fetch(`${endpoint}${resource}?${new URLSearchParams(query)}`, {
      ...request,
      headers: {
        authorization: `Basic ${this.getAuthToken()}`,
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
      },
    }).catch((error) => {
      throw new LmsError('unreachable', `${resource}: ${error}`);
    });
    if (response.ok || allowed.includes(response.status)) return response;
    const isOver = response.status === 401 || response.status === 403;
    throw new LmsError(isOver ? 'ended' : 'refused', `${resource} answered ${response.status}`);
  }
}

interface Kept {
  readonly authToken: string;
  readonly initializedDate: string;
  readonly isOver?: boolean;
}

/**
 * Opens the session, or goes on with the one that this tab has opened: the token of a launch is given once.
 * @param memory of this tab
 * @throws LmsError
 */
export async function openLaunch(memory: Storage | null): Promise<Cmi5Client> {
  const launch = toLaunch();
  const { fetch: tokenUrl, actor } = launch.getLaunchParameters();
  const key = `decoupled-cmi5 ${tokenUrl}`;
  const kept: Kept | null = JSON.parse(memory?.getItem(key) ?? 'null');
  if (kept?.isOver) throw new LmsError('ended', 'the learner has ended this session');
  try {
    await launch.initialize(
      kept ? { authToken: kept.authToken, initializedDate: new Date(kept.initializedDate) } : undefined,
    );
  } catch (error) {
    const { status } = (error as { response?: { status?: number } }).response ?? {};
    throw new LmsError(status === undefined ? 'unreachable' : 'ended', `the launch answered ${status}`);
  }
  const keep = (isOver: boolean) => {
    const authToken = launch.getAuthToken();
    const initializedDate = launch.getInitializedDate().toISOString();
    memory?.setItem(key, JSON.stringify({ authToken, initializedDate, isOver } satisfies Kept));
  };
  keep(false);
  await launch.send();
  const { launchMode, masteryScore, moveOn, returnURL } = launch.getLaunchData();
  const { account, mbox } = actor as { readonly account?: object; readonly mbox?: string };
  return {
    learner: JSON.stringify(account ?? mbox ?? actor),
    launch: {
      mode: launchMode,
      moveOn,
      ...(typeof masteryScore === 'number' ? { masteryScore } : {}),
      ...(returnURL ? { returnURL } : {}),
    },
    readState: () => launch.readState(),
    writeState: (text) => launch.writeState(text),
    addAnswer: (answer, language) => addAnswer(launch, answer, language),
    addPassed: (scaled) => void launch.pass({ scaled }),
    addFailed: (scaled) => void launch.fail({ scaled }),
    addCompleted: () => void launch.complete(),
    addTerminated() {
      void launch.terminate();
      keep(true);
    },
    send: () => launch.send(),
    sendLast: (state) => launch.sendLast(state),
  };
}

/** @throws LmsError where the address has no launch */
function toLaunch(): Launch {
  try {
    return new Launch();
  } catch (error) {
    throw new LmsError('missing', String(error));
  }
}

function addAnswer(
  launch: Launch,
  { id, question, answer, choice, choices, correct }: LmsAnswer,
  language: string,
): void {
  const say = (text: string) => ({ [language]: text });
  const words = { type: interaction, name: say(question), description: say(question) };
  const [lesson, own] = id.includes('/') ? id.split('/') : ['exercises', id];
  const definition =
    choice === undefined
      ? { ...words, interactionType: 'fill-in' }
      : {
          ...words,
          interactionType: 'choice',
          choices: choices!.map((text, index) => ({ id: String(index), description: say(text) })),
        };
  const response = choice === undefined ? answer : String(choice);
  void launch.interaction(lesson!, own!, response, definition as Definition, correct ?? undefined);
}
