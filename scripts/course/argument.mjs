import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { root } from '../run.mjs';
import { teachersFolder } from '../site-edition.mjs';

/** Where the command was typed: npm runs it in the project's folder. */
const typedIn = process.env.INIT_CWD ?? process.cwd();

/** A path as it was typed. */
export function toPath(text) {
  return resolve(typedIn, text);
}

/** What loadCourse takes: a name of content/courses, or the path of a folder. */
export function toCourse(text) {
  const isName = !/[\\/]/.test(text) && existsSync(join(root, 'content', 'courses', `${text}.yaml`));
  const isFolder = /[\\/]/.test(text) || existsSync(join(toPath(text), 'course.yaml'));
  return !isName && isFolder ? toPath(text) : text;
}

/** Where a course is built: beside a folder's own files, so that no two courses meet; the project's in one place. */
export function outputOf(course, edition = 'students') {
  const output = basename(course) === course ? join(root, 'dist-courses', course) : join(course, 'dist');
  return edition === 'teachers' ? `${output}${teachersFolder}` : output;
}

/**
 * Of whom an edition is, as `--for` has it.
 * @throws Error where it is for nobody
 */
export function toEdition(text = 'students') {
  if (text !== 'students' && text !== 'teachers')
    throw new Error(`--for takes students or teachers: ${text}`);
  return text;
}
