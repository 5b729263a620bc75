import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readOutput, run } from './run.mjs';

/** Whether there is a program at this path that says its version. */
async function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return true;
  return (await readOutput(path, ['--version'], { timeoutMs: 20_000 })) !== null;
}

export async function firstThatStarts(paths) {
  for (const path of paths) if (await starts(path)) return path;
  return null;
}

/** Where programs of these names would be, the first name first. */
export function placesOnPath(names) {
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Installs packages where this is Debian and root asks; elsewhere it does nothing. */
export async function installDebians(packages, timeoutMs = 5 * 60_000) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs };
  await run('apt-get', ['update', '--quiet'], options);
  await run('apt-get', ['install', '--quiet', '--yes', '--no-install-recommends', ...packages], options);
}
