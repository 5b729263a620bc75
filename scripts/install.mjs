import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, readOutput, root, run } from './run.mjs';

const oldestNode = [22, 12];

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** npm's rule: a list of names, or of `!names`; some packages write one name without a list. */
function allows(names, value) {
  const list = [names ?? []].flat();
  if (list.some((name) => name.startsWith('!'))) return !list.includes(`!${value}`);
  return list.length === 0 || list.includes(value);
}

function fitsThisMachine({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/**
 * Whether what npm noted as installed is what the lock asks for on this machine.
 * Both arguments are the `packages` of a lock file; `installed` is null when nothing was ever installed.
 */
export function isInstalled(locked, installed) {
  if (!installed) return false;
  const wanted = Object.entries(locked).filter(([path]) => path.startsWith('node_modules/'));
  const same = wanted.every(([path, { version, optional, devOptional }]) =>
    installed[path] ? installed[path].version === version : Boolean(optional || devOptional),
  );
  return same && Object.values(installed).every(fitsThisMachine);
}

/** Runs `npm ci` in a folder unless its node_modules already follow its lock. */
export async function install(folder = root) {
  const locked = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (isInstalled(locked, installed)) return;
  console.log('installing the packages in package-lock.json');
  // npm warns that the host's Node is too old for some packages: they run on the Node it is installing.
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  if (status !== 0) throw new Error(`npm ci ended with status ${status} in ${folder}`);
}

/** Fails early, with a sentence, where the tools would fail late, with a stack trace. */
export async function checkNode() {
  const version = await readOutput('node', ['--version']);
  const [major, minor] = (version ?? '').replace('v', '').split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(
    `the site needs Node ${oldestNode.join('.')} or newer and npm brought none for ` +
      `${process.platform}-${process.arch}: ${version ?? 'no Node that starts'}; install a newer Node`,
  );
}

if (isMain(import.meta.url)) await install();
