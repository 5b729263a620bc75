import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The environment of `npm run`: node_modules/.bin comes first, and with it the locked Node. */
export function toolEnvironment(extra = {}) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[pathName]].join(delimiter);
  return { ...process.env, [pathName]: path, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}

export function start(command, args, { env, cwd = root, stdio, timeoutMs } = {}) {
  // On Windows npm's programs are .cmd files, which only a shell starts, and it cuts what is not quoted at spaces.
  const shell = process.platform === 'win32';
  return spawn(command, shell ? args.map((word) => (/\s/.test(word) ? `"${word}"` : word)) : args, {
    cwd,
    env: toolEnvironment(env),
    stdio: stdio ?? ['ignore', 'inherit', 'inherit'],
    timeout: timeoutMs,
    shell,
  });
}

/** Runs a program to its end; resolves to its exit status, 127 when there is no such program. */
export function run(command, args, options) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Runs a program silently; resolves to what it printed, null when it failed. */
export function readOutput(command, args, options) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', () => resolve(null));
    child.on('close', (status) => resolve(status === 0 ? text.trim() : null));
  });
}

/** Whether this file is the program that was started, not one that it imports. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}
