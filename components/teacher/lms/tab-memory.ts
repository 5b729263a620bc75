/** Whose session a tab had, and where they were. */
export interface TabLearner {
  /** Behind the names of the learner's databases. */
  readonly of: string;
  /** A page with a section, below the folder of the course. */
  readonly place: string;
}

/** Null where the browser forbids it: then a page that is loaded again knows nothing of what was before. */
export function tabMemory(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** @param root the folder of the course, as a path of the host */
const keyOf = (root: string) => `decoupled-learner ${root}`;

/** For this page when it is loaded again. */
export function keepLearner(root: string, { of, place }: TabLearner): void {
  tabMemory()?.setItem(keyOf(root), JSON.stringify({ of, place } satisfies TabLearner));
}

/** Who was here before this page was loaded again; null, and forgotten, where the page comes in any other way. */
export function readLearner(root: string): TabLearner | null {
  const memory = tabMemory();
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'reload') memory?.removeItem(keyOf(root));
  return JSON.parse(memory?.getItem(keyOf(root)) ?? 'null');
}
