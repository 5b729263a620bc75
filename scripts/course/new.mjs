import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from '../run.mjs';
import { toPath } from './argument.mjs';

const template = join(root, 'scripts', 'course', 'template');

/**
 * Writes a teacher's own folder: a course file with every setting, one lesson, what to do next.
 * @throws Error when something is there already
 */
export function writeCourseFolder(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`the folder is not empty: ${folder}`);
  cpSync(template, folder, { recursive: true });
}

function main([text, ...more]) {
  if (text === undefined || more.length > 0) throw new Error('usage: npm run course:new -- FOLDER');
  const folder = toPath(text);
  writeCourseFolder(folder);
  console.log(`${folder}
Change course.yaml and lessons/my-first-lesson there, then:
npm run course:check -- ${folder}
npm run course:dev -- ${folder}
npm run course:build -- ${folder}`);
}

if (isMain(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
