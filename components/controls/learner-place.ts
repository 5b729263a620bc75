import type { ProgressStorage } from '#src/progress';

/** What the page that talks to an LMS gives to the pages in its frame. */
export interface LearnerPlace {
  readonly storage: ProgressStorage;
  /** Behind the names of the learner's own databases; undefined where the LMS names no learner. */
  readonly of: string | undefined;
}

declare global {
  interface Window {
    decoupledLearner?: LearnerPlace;
  }
}

/** What a package is for, as its pages say: `scorm12`, `scorm2004`, `cmi5` or `web`; undefined in a site. */
export const packageFormat = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="decoupled:package"]')?.content;

export const isForLms = (): boolean => /^(scorm12|scorm2004|cmi5)$/.test(packageFormat() ?? '');

/** Null in a page that stands by itself. */
export function findLearnerPlace(): LearnerPlace | null {
  try {
    return (parent !== self && parent.decoupledLearner) || null;
  } catch {
    // A frame of another origin may not be asked.
    return null;
  }
}
