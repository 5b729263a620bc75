import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatMessage, htmlLanguage, languageNames, messagesOf } from '#src/i18n';
import { commandAddress, makePackage, packageBase, toZip } from '#src/teacher/packages';
import { root, run } from '../run.mjs';
import { indexPages } from '../site-search.mjs';

const tools = {
  indexPages: (pages) => indexPages(pages, { keepIndexUrl: true }),
  toHash: (text) => createHash('sha256').update(text).digest('base64'),
};

/** Where a course's packages are written. */
export function packagesOf(course) {
  return basename(course) === course
    ? join(root, 'dist-courses', `${course}-packages`)
    : join(course, 'packages');
}

/** All files of a folder, as `Map<path, bytes>` in the order of their names. */
async function readSite(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))])));
}

/**
 * Builds a course so that it can be packed. A host's address has no place in a package.
 * @throws Error when the build fails
 */
export async function buildForPackages(course, folder) {
  const env = { COURSE: course, BASE_PATH: packageBase, SITE_URL: undefined };
  const kernels = await run('node', ['scripts/kernels.mjs']);
  const status = kernels || (await run('astro', ['build', '--outDir', folder], { env }));
  if (status !== 0) throw new Error(`the build ended with ${status}`);
  const site = await readSite(folder);
  await rm(folder, { recursive: true });
  return site;
}

const plain = (text) => text.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '') || 'course';

const pageOf = (language, lesson) =>
  lesson ? `${language}/lessons/${lesson.slug}/index.html` : `${language}/index.html`;

/** An LMS opens the page that talks to it, which shows the course in a frame. */
function launchOf({ format, languages: [language], lesson }) {
  if (format === 'web') return pageOf(language, lesson);
  return format === 'cmi5' ? `${language}/lms/cmi5/index.html` : `${language}/lms/index.html`;
}

function describe(course, request) {
  const { languages, lesson } = request;
  const [language] = languages;
  const { passMark } = course.settings;
  const own = lesson?.texts[language];
  const id = [plain(course.name), ...(lesson ? [lesson.slug] : [])].join('.');
  const title = own?.title ?? course.title[language];
  const description = own?.description ?? course.description[language];
  const launch = launchOf(request);
  const unit = { id: `${id}.unit`, title, description, launch };
  return {
    id: /^[a-z_]/i.test(id) ? id : `course-${id}`,
    title,
    description,
    language: htmlLanguage[language],
    passMark,
    launch,
    units: [unit],
  };
}

function wordsFor(course, { languages, lesson }) {
  const entries = languages.map((language) => {
    const messages = messagesOf(language, 'packages');
    const serverPython = formatMessage(messages.serverPython, { address: commandAddress }, language);
    const title = lesson?.texts[language]?.title ?? course.title[language];
    const home = pageOf(language, lesson);
    const names = { language: htmlLanguage[language], languageName: languageNames[language] };
    return [language, { ...messages, ...names, serverPython, title, home }];
  });
  return Object.fromEntries(entries);
}

/**
 * Makes one package. `lesson` is one of the course's, or left out.
 * @returns its files, as `Map<path, bytes>`
 */
export function packCourse(site, course, { format, languages, lesson }) {
  const scope = { languages, lesson: lesson?.slug };
  const about = describe(course, { format, languages, lesson });
  return makePackage(site, { format, scope, about, words: wordsFor(course, { languages, lesson }) }, tools);
}

/** Writes a package's zip; resolves to how many bytes it has. */
export async function writeZip(path, files) {
  const zip = toZip(files);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, zip);
  return zip.length;
}
