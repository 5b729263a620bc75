import { ContentError, listCourses, loadCourse } from '#src/content';
import { checks } from '#src/exercises/checks';
import { isMain, root } from '../run.mjs';
import { toCourse } from './argument.mjs';

/** Loads a course, or prints what is wrong with it, a line each, and resolves to null. */
export async function checkCourse(course) {
  try {
    const loaded = await loadCourse({ root, course, checks: Object.keys(checks) });
    const { lessons, languages } = loaded;
    console.log(`${course}: lessons: ${lessons.length}, languages: ${languages.join(', ')}, no mistakes`);
    return loaded;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(`${error.message}\n${course}: mistakes: ${error.problems.length}`);
    return null;
  }
}

/** All courses of the project, or those that are named. */
async function main(named) {
  for (const course of named.length > 0 ? named.map(toCourse) : await listCourses(root)) {
    if (!(await checkCourse(course))) process.exitCode = 1;
  }
}

if (isMain(import.meta.url)) await main(process.argv.slice(2));
