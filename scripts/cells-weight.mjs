import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readImports } from './imports.mjs';

/** KiB over the wire from a woken cell to its first edit and its first run: the editor, its help, and what runs cells. */
export const cellsBudget = 220;

/** What a woken cell brings by `import()`, and what is fetched. */
const imported = ['editor', 'editor-help', 'page-notebook'];
const fetched = ['notebook/frame.html', 'data/notebook-en.json', 'data/library-en.json'];

/**
 * Bytes over the wire that a first edit and a first run of a live cell load after the cell has woken. `folder` holds the
 * built site.
 */
export function weighCells(folder) {
  const find = (below, name) => {
    const file = readdirSync(join(folder, below)).find(
      (one) => one.startsWith(`${name}.`) && one.endsWith('.js'),
    );
    if (!file) throw new Error(`the site has no ${below}/${name}.*.js`);
    return `${below}/${file}`;
  };
  const read = (path) => readFileSync(join(folder, path));
  const follow = (names) => {
    const scripts = new Set(names.map((name) => find('_astro', name)));
    // A Set's loop also visits what is added to it on the way.
    for (const script of scripts) {
      for (const { specifier, kind } of readImports(script, read(script).toString()).imports) {
        if (kind === 'static') scripts.add(posix.join(posix.dirname(script), specifier));
      }
    }
    return scripts;
  };
  const awake = follow(['LiveCell']);
  const scripts = [...follow(imported)].filter((script) => !awake.has(script));
  return [...scripts, find('notebook', 'cells'), ...fetched].reduce(
    (sum, path) => sum + gzipSync(read(path), { level: 9 }).length,
    0,
  );
}
