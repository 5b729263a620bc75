import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What every page of the teachers' edition carries, and no page for students. */
const MARK = 'data-edition="teachers"';
/** How the folder ends that the teachers' edition may be built to: never one that is handed out. */
export const teachersFolder = '-for-teachers';

/**
 * Why a built page may not be in this edition, or undefined.
 * @param edition `students` or `teachers`
 */
export function refusePage(edition, path, html) {
  const isMarked = html.includes(MARK);
  if (edition === 'teachers') return isMarked ? undefined : `${path} does not say that it is for teachers`;
  if (isMarked) return `${path} says that it is for teachers`;
  return /(^|\/)teach\/answers\//.test(path) ? `${path} holds answers` : undefined;
}

/** Keeps the answers out of what students get: in the wrong folder, or with a page of the other edition, nothing is built. */
export function siteEdition(edition = 'students') {
  if (edition !== 'students' && edition !== 'teachers')
    throw new Error(`EDITION must be students or teachers: ${edition}`);
  let isBuild = false;
  return {
    name: 'site-edition',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        const folder = basename(fileURLToPath(config.outDir));
        if (isBuild && edition === 'teachers' && !folder.endsWith(teachersFolder))
          throw new Error(
            `the teachers' edition is not built to ${folder}; npm run course:build -- NAME --for teachers`,
          );
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        const pages = names.map((name) => name.replaceAll('\\', '/')).filter(isPage);
        for (const path of pages) {
          const fault = refusePage(edition, path, await readFile(join(folder, path), 'utf8'));
          if (fault) throw new Error(fault);
        }
      },
    },
  };
}

/** The frame of the cells is a file of its own, and holds nothing. */
const isPage = (path) => path.endsWith('.html') && path !== 'notebook/frame.html';
