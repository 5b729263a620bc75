import { packageFormat } from '#components/controls/learner-place.ts';
import type { Entries, Entry } from '#src/progress';
import { merge } from '#src/progress';
import type { CourseOutline } from '#src/teacher';
import {
  chooseUntold,
  decodeProgress,
  LmsError,
  type LmsErrorCode,
  type LmsSession,
  openRecorder,
  type Recorder,
  type Recording,
  toScope,
} from '#src/teacher/lms';
import { readPlace } from './frame-place.ts';
import { markUnsaved, openLearnerCopy, toLearnerName, toLearnerStorage } from './learner-storage.ts';
import { openSession } from './open-session.ts';
import { keepLearner, readLearner } from './tab-memory.ts';

export interface Shell {
  readonly recorder: Recorder | null;
  /** Where the learner was. */
  readonly place: string;
  /** Whether this browser keeps what the LMS does not take. */
  readonly isCopied: boolean;
  readonly state: () => Recording;
  /** Whether the LMS wants to hear that the learner has finished. */
  readonly canEnd: boolean;
  /** As the page goes. */
  readonly leave: () => void;
}

export interface ShellPlace {
  readonly frame: HTMLIFrameElement;
  /** The folder of the course, as a path of the host. */
  readonly root: string;
  readonly languages: readonly string[];
  readonly language: string;
  readonly onchange: (state: Recording) => void;
}

/**
 * Opens the session and gives the pages of the frame their store. Without a session all works and nothing is recorded;
 * a page that was loaded again then goes on with the learner's copy in this browser.
 */
export async function openShell(place: ShellPlace): Promise<Shell> {
  const { frame, root, onchange } = place;
  const before = readLearner(root);
  let outline: CourseOutline;
  let session: LmsSession;
  try {
    outline = await loadOutline(place, place.language);
    session = await openSession(packageFormat());
  } catch (error) {
    return openWithout(error instanceof LmsError ? error.code : 'unreachable');
  }
  const resumed = decodeProgress(session.suspended, toScope(outline));
  if (resumed.status === 'newer') return openWithout('newer');
  const ofLms: Entries = resumed.status === 'read' ? resumed.entries : new Map();
  const of = session.isRecorded ? toLearnerName(outline.course, session.learner) : undefined;
  const local = of === undefined ? null : await openLearnerCopy(of, session.suspended === '');
  if (resumed.status === 'foreign') {
    const value = session.suspended;
    await local?.copy.setAside([{ key: 'lms', value, foundAt: Date.now() }]).catch(() => {});
  }
  const known = new Map<string, Entry>(merge(local?.entries ?? new Map(), ofLms));
  const recorder = openRecorder(
    {
      session,
      outline: () => outline,
      // Until the frame shows a page, the learner is where the last session ended.
      place: () => readPlace(frame, root) || session.place,
      now: () => Date.now(),
      wait: (ms, call) => void setTimeout(call, ms),
    },
    known,
    () => {
      const state = recorder.state();
      if (['saving', 'recorded', 'refused'].includes(state.status))
        markUnsaved(of, state.status !== 'recorded');
      onchange(state);
    },
  );
  window.decoupledLearner = { storage: toLearnerStorage(known, local?.copy ?? null, recorder.write), of };
  frame.addEventListener('load', async () => {
    // Answers are told in the words in which they were read.
    const page = frame.contentDocument?.documentElement.lang.slice(0, 2) ?? '';
    if (!place.languages.includes(page) || outline.language.startsWith(page)) return;
    outline = await loadOutline(place, page).catch(() => outline);
  });
  recorder.write(chooseUntold(known, ofLms));
  void recorder.save();
  const canEnd = packageFormat() === 'cmi5';
  const copied = local === null ? undefined : of;
  keep(copied, session.place);
  return {
    recorder,
    place: session.place,
    isCopied: local !== null,
    state: recorder.state,
    canEnd,
    leave() {
      keep(copied, session.place);
      recorder.leave();
    },
  };

  /** For when this page is loaded again and the LMS opens no session. */
  function keep(of: string | undefined, last: string): void {
    if (of !== undefined) keepLearner(root, { of, place: readPlace(frame, root) || last });
  }

  async function openWithout(code: LmsErrorCode): Promise<Shell> {
    const local = before && (await openLearnerCopy(before.of, false));
    const [of, last] = local ? [before.of, before.place] : [undefined, ''];
    const written = () => markUnsaved(of, true);
    const known = new Map<string, Entry>(local?.entries);
    window.decoupledLearner = { storage: toLearnerStorage(known, local?.copy ?? null, written), of };
    return {
      recorder: null,
      place: last,
      isCopied: local !== null,
      canEnd: false,
      state: () => ({ status: 'refused', code }),
      leave: () => keep(of, last),
    };
  }
}

/** What the package asks. */
async function loadOutline({ root }: ShellPlace, language: string): Promise<CourseOutline> {
  const response = await fetch(`${root}data/outline-${language}.json`).catch(() => null);
  if (!response?.ok) throw new LmsError('noOutline', `the outline answered ${response?.status}`);
  return response.json();
}
