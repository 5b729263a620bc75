import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isMain, root } from './run.mjs';

const extensions =
  /\.(astro|css|cff|d\.ts|grit|html|js|json|jsonl|md|mjs|png|svelte|svg|toml|ts|txt|wasm|webp|woff2|yaml|yml|zip)$/;
const mediaTypes = /^(application|audio|font|image|text|video)\//;

/** `{name, base, line}` of everything in backticks (from the root) and links (from the document) outside code blocks. */
function findNames(document, text) {
  const names = [];
  let fence = null;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = line.match(/^\s*(```+|~~~+)/)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    if (fence !== null || mark) continue;
    const add = (name, base) => names.push({ name, base, line: index + 1 });
    for (const [, , name] of line.matchAll(/(`+)(.+?)\1(?!`)/g)) add(name.trim(), '');
    for (const [, name] of line.replace(/`[^`]*`/g, '').matchAll(/\]\(\s*<?([^)\s>]+)/g)) {
      add(name.replace(/[?#].*$/, ''), posix.dirname(document));
    }
  }
  return names;
}

function isPlaceholder(name) {
  return /[\s<>{}*$:=()[\]|,"'\\…]|\.\.\.|\/\//.test(name.replace(/:\d+$/, '')) || /^[@~-]/.test(name);
}

/** Whether a name in a document means a file of this repository. */
function isPath(name, packages) {
  if (name === '' || isPlaceholder(name) || mediaTypes.test(name)) return false;
  if (packages.includes(name.split('/')[0])) return false;
  return extensions.test(name) || (name.includes('/') && /[a-z]/i.test(name.split('/')[0]));
}

function toPath(name) {
  const path = name.replace(/:\d+$/, '').replace(/\/$/, '');
  return path.startsWith('#src/')
    ? `src/${path.slice(5)}/index.ts`
    : path.replace(/^#components\//, 'components/');
}

/**
 * Paths that a document names and the repository does not have.
 * `repository`: `paths` of files and folders, `ignored` folders that a build makes, `packages` from npm.
 * A bare file name such as `lesson.yaml` may be anywhere.
 */
export function findMissingPaths(document, text, { paths, ignored, packages }) {
  const fileNames = new Set([...paths].map((path) => posix.basename(path)));
  return findNames(document, text)
    .filter(({ name }) => isPath(name, packages))
    .filter(({ name, base }) => {
      const path = toPath(name);
      const fromBase = posix.join(base, path);
      if (ignored.some((folder) => `${path}/`.startsWith(folder))) return false;
      if (paths.has(fromBase) || paths.has(posix.join(posix.dirname(document), path))) return false;
      return path.includes('/') || !fileNames.has(path);
    })
    .map(({ name, line }) => ({ path: document, line, message: `no such path: ${name}` }));
}

function readRepository() {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => /^[\w.-]+\/$/.test(line));
  const skipped = [...ignored.map((name) => name.slice(0, -1)), '.git'];
  const paths = new Set();
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (skipped.includes(entry.name)) continue;
      const path = posix.join(folder, entry.name);
      paths.add(path);
      if (entry.isDirectory()) walk(path);
    }
  };
  walk('');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { paths, ignored, packages: Object.keys({ ...dependencies, ...devDependencies }) };
}

if (isMain(import.meta.url)) {
  const repository = readRepository();
  const isDocument = (path) => /^docs\/.*\.md$/.test(path);
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...[...repository.paths].filter(isDocument),
  ];
  const written = documents.filter((path) => existsSync(join(root, path)));
  const problems = written.flatMap((path) =>
    findMissingPaths(path, readFileSync(join(root, path), 'utf8'), repository),
  );
  for (const { path, line, message } of problems) console.error(`${path}:${line}: ${message}`);
  console.log(`${written.length} documents, ${problems.length} paths missing`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
