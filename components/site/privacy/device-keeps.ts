/** Where a browser keeps something for a site. */
export type KeptWhere = 'database' | 'local' | 'session' | 'cache';

export interface KeptThing {
  readonly where: KeptWhere;
  /** As the browser's own tools show it; of a cache its beginning. */
  readonly name: string;
  /** The key, in the message set `privacy`, of what it is for. */
  readonly what:
    | 'keepsProgress'
    | 'keepsLab'
    | 'keepsTheme'
    | 'keepsTextSize'
    | 'keepsVersion'
    | 'keepsSlides'
    | 'keepsPages';
}

/** All that this site ever keeps on a reader's device. The page on privacy shows it, and a test holds the site to it. */
export const deviceKeeps: readonly KeptThing[] = [
  { where: 'database', name: 'decoupled-progress', what: 'keepsProgress' },
  { where: 'database', name: 'decoupled-lab', what: 'keepsLab' },
  { where: 'local', name: 'decoupled-theme', what: 'keepsTheme' },
  { where: 'local', name: 'decoupled-text-size', what: 'keepsTextSize' },
  { where: 'session', name: 'decoupled/version-asked', what: 'keepsVersion' },
  { where: 'session', name: 'decoupled/slides-started', what: 'keepsSlides' },
  { where: 'cache', name: 'decoupled ', what: 'keepsPages' },
];

/** Besides, in a learning platform alone: behind each of these names, and of the databases, is a mark of the learner or launch. */
export const platformKeeps: readonly Omit<KeptThing, 'what'>[] = [
  { where: 'local', name: 'decoupled-unsaved' },
  { where: 'session', name: 'decoupled-cmi5' },
  { where: 'session', name: 'decoupled-learner' },
];

export const keptNames = (where: KeptWhere): string[] =>
  deviceKeeps.filter((kept) => kept.where === where).map(({ name }) => name);
