import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './run.mjs';

const inputs = [
  'src',
  'components',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const inputVariables = ['BASE_PATH', 'SITE_URL', 'COURSE', 'EDITION'];
const stampPath = join(root, 'node_modules', '.cache', 'decoupled', 'build.json');
const outputFolder = join(root, 'dist');

/** Made from what lies beside it, so it is no input of its own. */
const made = join('kernels', 'wasm', 'build');

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !dirname(file).endsWith(made))
    .sort();
}

/** The path below which the site is served, with a slash at both ends. */
export const basePath = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');

/** One hash of the names and contents of everything a build reads. */
export function hashInputs(folder, environment = process.env) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((name) => listFiles(join(folder, name)))) {
    hash
      .update(`${path.slice(folder.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  for (const name of inputVariables) hash.update(`${name}=${environment[name] ?? ''}\0`);
  return hash.digest('hex');
}

// The folder's own time tells a build made by hand, which leaves no stamp, from ours.
function describeOutput() {
  return existsSync(outputFolder) ? statSync(outputFolder).mtimeMs : null;
}

export function isBuilt() {
  if (!existsSync(stampPath) || !existsSync(outputFolder)) return false;
  const stamp = JSON.parse(readFileSync(stampPath, 'utf8'));
  return stamp.output === describeOutput() && stamp.inputs === hashInputs(root);
}

/** Builds the site; resolves to the exit status. */
export async function build() {
  const hash = hashInputs(root);
  const status = await run('npm', ['run', '--silent', 'build']);
  if (status === 0) {
    mkdirSync(dirname(stampPath), { recursive: true });
    writeFileSync(stampPath, JSON.stringify({ inputs: hash, output: describeOutput() }));
  }
  return status;
}
