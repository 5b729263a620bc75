import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder a site is served from, with its last slash. @param {{base: string}} config Astro's */
export const rootOf = ({ base }) => (base.endsWith('/') ? base : `${base}/`);

/**
 * The text files of a built site, `Map<path, text>`, their path relative to it with forward slashes.
 * @param {URL} folder
 */
export async function readSiteFiles(folder, pattern) {
  const root = fileURLToPath(folder);
  const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const chosen = names.filter((name) => pattern.test(name));
  return new Map(
    await Promise.all(chosen.map(async (name) => [name, await readFile(join(root, name), 'utf8')])),
  );
}

export function writeSiteFile(folder, name, contents) {
  return writeFile(join(fileURLToPath(folder), name), contents);
}

export function removeSiteFile(folder, name) {
  return rm(join(fileURLToPath(folder), name), { recursive: true, force: true });
}
