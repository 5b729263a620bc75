/** A window as far as the search for an API sees it: of another origin, it throws on every name. */
export interface ApiWindow {
  readonly parent?: unknown;
  readonly opener?: unknown;
  readonly [name: string]: unknown;
}

/** More frames around a course than any LMS has. */
const MOST_FRAMES = 12;

/**
 * The API of an LMS: of the nearest window around the course that has one, then around the window that opened it.
 * Null where there is none.
 * @param name `API` of SCORM 1.2, `API_1484_11` of SCORM 2004
 */
export function findApi(start: ApiWindow, name: 'API' | 'API_1484_11'): unknown {
  for (const from of [start, read(topOf(start), 'opener')]) {
    let view = from;
    for (let frames = 0; isWindow(view) && frames < MOST_FRAMES; frames++) {
      const api = read(view, name);
      if (typeof api === 'object' && api !== null) return api;
      const parent = read(view, 'parent');
      if (parent === view) break;
      view = parent;
    }
  }
  return null;
}

/** The outermost window that can be asked. */
function topOf(start: ApiWindow): unknown {
  let view: unknown = start;
  for (let frames = 0; frames < MOST_FRAMES; frames++) {
    const parent = read(view, 'parent');
    if (!isWindow(parent) || parent === view || read(parent, 'parent') === undefined) break;
    view = parent;
  }
  return view;
}

const isWindow = (view: unknown): view is ApiWindow => typeof view === 'object' && view !== null;

function read(view: unknown, name: string): unknown {
  try {
    return isWindow(view) ? view[name] : undefined;
  } catch {
    return undefined;
  }
}
