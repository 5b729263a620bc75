import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSite, weighPage } from '../page-weight.mjs';
import { compareWithBudgets } from '../size.mjs';
import { checkLinks } from './links.mjs';
import { checkPolicy } from './policy.mjs';
import { readPage } from './read-page.mjs';

const MANIFEST = 'offline.json';
/** Has a policy of its own: cells run in it, without an origin and without a network. */
const FRAME = 'notebook/frame.html';
const isLesson = (path) => /^[\w-]+\/lessons\/[^/]+\/index\.html$/.test(path);

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The page that speaks to a record store, wherever that is; only an LMS opens it. */
const isRecorder = (file) => /(^|\/)lms\/cmi5\/index\.html$/.test(file);

/**
 * Everything that can be said of a built site without a host: a line each. A page that is heavy is a hint: a teacher may
 * want a lesson of many widgets.
 * @returns {{problems: {file: string, reason: string}[], hints: {file: string, reason: string}[]}}
 */
export async function verifyFolder(folder, { base = '/', origin, languages } = {}) {
  if (!existsSync(join(folder, MANIFEST)))
    return { problems: [{ file: folder, reason: 'is no built site: build it first' }], hints: [] };
  const names = new Set(await listFiles(folder));
  const read = (name) => readFile(join(folder, name), 'utf8');
  const pages = new Map();
  const texts = new Map();
  for (const name of names) {
    if (name.endsWith('.html')) pages.set(name, readPage(await read(name)));
    else if (/^(_astro|notebook)\/.*\.(js|css)$/.test(name)) texts.set(name, await read(name));
  }
  const weights = checkWeights(folder, [...pages.keys()].filter(isLesson), base);
  const problems = [
    ...checkLinks({ base, origin, names, pages, texts }),
    ...[...pages].flatMap(([file, { policy, inline }]) =>
      file === FRAME
        ? checkFrame(policy)
        : checkPolicy(policy, inline, isRecorder(file)).map((reason) => ({ file, reason })),
    ),
    ...checkLanguages(pages, languages),
    ...weights.problems,
    ...(await checkManifest(folder, JSON.parse(await read(MANIFEST)), names)),
  ];
  return { problems, hints: weights.hints };
}

function checkFrame(policy) {
  const isShut = policy?.startsWith("default-src 'none'") && !/connect-src|https?:/.test(policy);
  return isShut ? [] : [{ file: FRAME, reason: 'lets cells reach the network' }];
}

/** Every page stands in every language. */
function checkLanguages(pages, wanted) {
  const byLanguage = Map.groupBy(
    [...pages].filter(([path]) => path.includes('/') && path !== FRAME),
    ([path]) => path.split('/')[0],
  );
  const languages = wanted ?? [...byLanguage.keys()];
  const all = new Set([...pages.keys()].filter((path) => path.includes('/')).map(withoutLanguage));
  const problems = [];
  for (const language of languages) {
    const own = byLanguage.get(language) ?? [];
    const paths = new Set(own.map(([path]) => withoutLanguage(path)));
    for (const path of all) {
      if (path !== withoutLanguage(FRAME) && !paths.has(path)) {
        problems.push({ file: `${language}/${path}`, reason: 'is missing: another language has this page' });
      }
    }
    for (const [file, page] of own) {
      if (page.language.split('-')[0] !== language) {
        problems.push({ file, reason: `says that its language is ${page.language || 'none'}` });
      }
    }
  }
  return problems;
}

const withoutLanguage = (path) => path.slice(path.indexOf('/') + 1);

function checkWeights(folder, lessons, base) {
  const site = openSite(folder, base);
  const [problems, hints] = [[], []];
  for (const file of lessons) {
    try {
      const { kib, over } = compareWithBudgets(weighPage(site, file));
      for (const kind of over) {
        hints.push({
          file,
          reason: `is heavier than a lesson should be: ${kind} ${kib[kind].toFixed(1)} KiB`,
        });
      }
    } catch (error) {
      problems.push({ file, reason: error.message });
    }
  }
  return { problems, hints };
}

/** What is kept for reading without a network is what there is, byte for byte. */
async function checkManifest(folder, { files }, names) {
  const problems = [];
  for (const [file, [, hash]] of Object.entries(files)) {
    if (!names.has(file)) problems.push({ file, reason: `is missing: ${MANIFEST} lists it` });
    else if ((await hashFile(join(folder, file))) !== hash) {
      problems.push({ file, reason: `was changed after the build: ${MANIFEST} has another hash` });
    }
  }
  return problems;
}

async function hashFile(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 12);
}
