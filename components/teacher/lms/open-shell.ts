import { packageFormat } from '#components/controls/learner-place.ts';
import type { Entries, Entry } from '#src/progress';
import { merge } from '#src/progress';
import type { CourseOutline } from '#src/teacher';
import {
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

export interface Shell {
  readonly recorder: Recorder | null;
  /** Where the learner was. */
  readonly place: string;
  /** Whether this browser keeps what the LMS has no room for. */
  readonly isCopied: boolean;
  readonly state: () => Recording;
  /** Whether the LMS wants to hear that the learner has finished. */
  readonly canEnd: boolean;
}

export interface ShellPlace {
  readonly frame: HTMLIFrameElement;
  /** The folder of the course, as a path of the host. */
  readonly root: string;
  readonly languages: readonly string[];
  readonly language: string;
  /** The package's only lesson. */
  readonly lesson: string | undefined;
  readonly onchange: (state: Recording) => void;
}

/** Opens the session and gives the pages of the frame their store. Without a session all works and nothing is recorded. */
export async function openShell(place: ShellPlace): Promise<Shell> {
  const { frame, root, onchange } = place;
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
  recorder.write(new Map([...known].filter(([key]) => !ofLms.has(key))));
  void recorder.save();
  const canEnd = packageFormat() === 'cmi5';
  return { recorder, place: session.place, isCopied: local !== null, state: recorder.state, canEnd };

  function openWithout(code: LmsErrorCode): Shell {
    window.decoupledLearner = { storage: toLearnerStorage(new Map(), null, () => {}), of: undefined };
    return {
      recorder: null,
      place: '',
      isCopied: false,
      canEnd: false,
      state: () => ({ status: 'refused', code }),
    };
  }
}

/** What the package asks: of the whole course, or of its lesson. */
async function loadOutline({ root, lesson }: ShellPlace, language: string): Promise<CourseOutline> {
  const response = await fetch(`${root}data/outline-${language}.json`).catch(() => null);
  if (!response?.ok) throw new LmsError('noOutline', `the outline answered ${response?.status}`);
  const outline: CourseOutline = await response.json();
  const lessons = outline.lessons.filter(({ slug }) => lesson === undefined || slug === lesson);
  return { ...outline, lessons };
}
