import type { CourseOutline } from '../outline/course-outline.ts';
import { chooseFiles, type PackageScope } from './choose-files.ts';
import { toCmi5Structure } from './cmi5-structure.ts';
import { dropLinks, dropWholeCourse } from './drop-links.ts';
import { addFileNotice, markPage } from './mark-pages.ts';
import type { PackageDescription, PackageFormat } from './package-description.ts';
import { depthOf, packageBase, relocateSite, toRoot } from './relocate.ts';
import { toScorm12Manifest } from './scorm-12-manifest.ts';
import { toScorm2004Manifest } from './scorm-2004-manifest.ts';
import { isPage, type SiteFiles, toBytes, toText } from './site-files.ts';
import { type StartPageWords, toStartPage } from './start-page.ts';

export interface PackageRequest {
  readonly format: PackageFormat;
  readonly scope: PackageScope;
  readonly about: PackageDescription;
  /** By language, for the format `web`. */
  readonly words: Readonly<
    Record<string, StartPageWords & { readonly fileNotice: string; readonly howTo: string }>
  >;
}

export interface PackageTools {
  /** Makes the search index of pages, with `index.html` in its addresses. */
  readonly indexPages: (pages: ReadonlyMap<string, string>) => Promise<SiteFiles>;
  /** SHA-256 of a text, in base64. */
  readonly toHash: (text: string) => string;
}

const startPage = 'START.html';

/** Links to the course's front page lead to the only lesson, where there is but one. */
function leadHome(html: string, { languages, lesson }: PackageScope): string {
  if (lesson === undefined) return html;
  return languages.reduce(
    (text, language) =>
      text.replaceAll(
        `href="${packageBase}${language}/"`,
        `href="${packageBase}${language}/lessons/${lesson}/"`,
      ),
    html,
  );
}

/** What the package asks: an LMS and a student's result count nothing else. The fingerprint stays the course's. */
function narrowOutline(json: string, lesson: string): string {
  const outline: CourseOutline = JSON.parse(json);
  return JSON.stringify({ ...outline, lessons: outline.lessons.filter(({ slug }) => slug === lesson) });
}

/** A page as the package has it, with its links still as they were built. */
function preparePage(
  html: string,
  isThere: (path: string) => boolean,
  { format, scope }: PackageRequest,
): string {
  const alone = scope.lesson === undefined ? html : dropWholeCourse(leadHome(html, scope));
  return markPage(dropLinks(alone, isThere), format, scope.lesson);
}

/** The pages that a reader opens; the frame of the cells is none of them. */
const isOpened = (path: string) => isPage(path) && !path.startsWith('notebook/');

function addNotices(files: Map<string, Uint8Array>, { words }: PackageRequest, tools: PackageTools): void {
  for (const [path, bytes] of files) {
    const own = words[path.split('/')[0]!] ?? Object.values(words)[0];
    if (!isOpened(path) || !own) continue;
    const notice = {
      text: own.fileNotice,
      linkText: own.howTo,
      href: `${toRoot(depthOf(path))}${startPage}`,
    };
    files.set(path, toBytes(addFileNotice(toText(bytes), notice, tools.toHash)));
  }
  files.set(startPage, toBytes(toStartPage(Object.values(words))));
}

function toManifest({ format, about }: PackageRequest, files: readonly string[]): [string, string] | null {
  if (format === 'scorm12') return ['imsmanifest.xml', toScorm12Manifest(about, files)];
  if (format === 'scorm2004') return ['imsmanifest.xml', toScorm2004Manifest(about, files)];
  return format === 'cmi5' ? ['cmi5.xml', toCmi5Structure(about)] : null;
}

/**
 * The files of a package from a site that was built with `packageBase`: what it needs, with relative links, its own
 * search index, and the manifest.
 * @throws Error when the site has no page that opens
 */
export async function makePackage(
  site: SiteFiles,
  request: PackageRequest,
  tools: PackageTools,
): Promise<Map<string, Uint8Array>> {
  const { format, scope, about } = request;
  const chosen = chooseFiles(site, scope);
  const start = site.get(about.launch);
  if (!start) throw new Error(`the site has no such page: ${about.launch}`);
  // Only an LMS has something to talk to.
  if (format === 'web')
    for (const path of chosen.keys()) if (/^[\w-]+\/lms\//.test(path)) chosen.delete(path);
  // The folder itself, on a host that gives a page for it.
  if (format === 'web') chosen.set('index.html', start);
  const isThere = (path: string) => chosen.has(path) || chosen.has(`${path}index.html`);
  for (const [path, bytes] of chosen) {
    if (isOpened(path)) chosen.set(path, toBytes(preparePage(toText(bytes), isThere, request)));
    if (scope.lesson !== undefined && /^data\/outline-\w+\.json$/.test(path))
      chosen.set(path, toBytes(narrowOutline(toText(bytes), scope.lesson)));
  }
  const files = relocateSite(chosen);
  // The page of the folder itself is a copy, which nobody looks for.
  const pages = [...files]
    .filter(([path]) => isOpened(path) && path !== 'index.html')
    .map(([path, bytes]) => [path, toText(bytes)] as const);
  for (const [path, bytes] of await tools.indexPages(new Map(pages))) files.set(path, bytes);
  if (format === 'web') addNotices(files, request, tools);
  const manifest = toManifest(request, [...files.keys()].sort());
  if (manifest) files.set(manifest[0], toBytes(manifest[1]));
  return files;
}
