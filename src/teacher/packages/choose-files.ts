import { isPage, isTextFile, type SiteFiles, toText } from './site-files.ts';

export interface PackageScope {
  /** In the order in which the course lists them; at least one. */
  readonly languages: readonly string[];
  /** The only lesson of the package; left out, the package is the course. */
  readonly lesson?: string;
}

/** Pages that make no sense away from a host of one's own, or that are the teacher's. */
const leftOut = ['not-kept', 'offline', 'embed', 'teach'];
/** What a lesson leads to. */
const besideLesson = [
  'glossary',
  'bibliography',
  'library',
  'notebook',
  'progress',
  'privacy',
  'licences',
  'lms',
];

function isPageOf({ languages, lesson }: PackageScope, path: string): boolean {
  const [language = '', first = '', second] = path.split('/');
  if (!languages.includes(language) || leftOut.includes(first)) return false;
  if (lesson === undefined) return true;
  if (['lessons', 'exercises', 'slides'].includes(first)) return second === lesson;
  return besideLesson.includes(first);
}

/** Data of a language or of a lesson that the package does not have. */
function isForeign({ languages, lesson }: PackageScope, path: string): boolean {
  const [folder, kind, language, file] = path.split('/');
  if (folder === 'content') return lesson !== undefined && kind !== lesson;
  if (folder !== 'data' || kind !== 'exercises') return false;
  return !languages.includes(language!) || (lesson !== undefined && file !== `${lesson}.json`);
}

/** Pictures of clothes, for training: eight megabytes. */
const isTraining = (path: string) => path.startsWith('data/fashion-mnist/');
/** In a page of a lesson, or in its data: the lab, or a cell that loads pictures. */
const trainsPattern = /data\/fashion-mnist\/|fashionMnist/;

const namePattern = /[\w@-]+(?:\.[\w@-]+)+/g;

/** The files among `candidates` that texts name, or texts which these name. */
function followNames(start: readonly string[], candidates: SiteFiles): Set<string> {
  const byName = new Map([...candidates.keys()].map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
  const found = new Set<string>();
  const texts = [...start];
  for (const text of texts) {
    for (const [name] of text.matchAll(namePattern)) {
      const path = byName.get(name);
      if (path === undefined || found.has(path)) continue;
      found.add(path);
      if (isTextFile(path)) texts.push(toText(candidates.get(path)!));
    }
  }
  return found;
}

/** What stands in lessons and exercises, and in the data of their widgets. */
function* findOwnTexts(site: SiteFiles, pages: readonly string[]): Generator<string> {
  for (const page of pages.filter((path) => /^[\w-]+\/(lessons|exercises)\//.test(path))) {
    const html = toText(site.get(page)!);
    yield html;
    for (const [name] of html.matchAll(/props\.\w+\.json/g)) yield toText(site.get(`_astro/${name}`)!);
  }
}

/**
 * The files of a site that a package needs: its pages, what these may load, and what is asked for by names that are put
 * together in a page. Search is left out: its index is of other pages.
 */
export function chooseFiles(site: SiteFiles, scope: PackageScope): Map<string, Uint8Array> {
  const pages = [...site.keys()].filter((path) => isPage(path) && isPageOf(scope, path));
  const texts = pages.map((path) => toText(site.get(path)!));
  const compiled = new Map([...site].filter(([path]) => path.startsWith('_astro/')));
  const needed = followNames(texts, compiled);
  const trains =
    scope.lesson === undefined || [...findOwnTexts(site, pages)].some((text) => trainsPattern.test(text));
  const kept = new Set([...pages, ...needed]);
  const isKept = (path: string) => {
    if (isPage(path)) return kept.has(path) || path.startsWith('notebook/');
    if (path.startsWith('_astro/')) return kept.has(path);
    if (path.startsWith('pagefind/') || path === 'service-worker.js' || path === 'offline.json') return false;
    const page = /^([\w-]+)\/(check|progress)\//.exec(path);
    if (page)
      return scope.languages.includes(page[1]!) && (scope.lesson === undefined || page[2] === 'progress');
    return !isForeign(scope, path) && (trains || !isTraining(path));
  };
  return new Map([...site].filter(([path]) => isKept(path)));
}
