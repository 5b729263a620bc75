import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type LessonPlace, listLessons, readText } from './lesson/lesson-folder.ts';
import { suggest } from './nearest.ts';
import { type Problem, reportTo } from './problems.ts';
import { type CourseFile, courseFileSchema, courseLanguagesSchema } from './schemas/course-file.ts';
import { check } from './yaml/check.ts';
import { parseYaml, type YamlFile } from './yaml/yaml-file.ts';

/** A course file that has been read, and the lessons that it may show. */
export interface OpenCourse {
  readonly name: string;
  /** As problems name it. */
  readonly file: string;
  /** Where files beside it are. */
  readonly directory: string;
  readonly settings: CourseFile;
  readonly yaml: YamlFile;
  /** By slug: the project's, then those in the course's own folder. */
  readonly lessons: ReadonlyMap<string, LessonPlace>;
}

/**
 * @param course a name of `content/courses`, or the path of a folder with `course.yaml` and, if it has lessons of its
 * own, `lessons/<slug>`: what has a slash in it is a path
 * @returns undefined when there is no course, or its file has a fault; then it has been reported
 */
export async function openCourse(
  root: string,
  course: string,
  problems: Problem[],
): Promise<OpenCourse | undefined> {
  const own = /[\\/]/.test(course) ? resolve(root, course) : undefined;
  const path = own === undefined ? join(root, 'content/courses', `${course}.yaml`) : join(own, 'course.yaml');
  const file = show(root, path);
  const report = reportTo(problems, file);
  const text = await readText(path);
  if (text === undefined) {
    report(
      1,
      own === undefined
        ? `unknown course: ${course}; ${suggest(course, await listCourses(root))}`
        : `there is no such file; npm run course:new -- ${show(root, own)} makes one`,
    );
    return undefined;
  }
  const yaml = parseYaml(text, report);
  const languages = yaml && check(yaml, courseLanguagesSchema, ['languages']);
  const settings = languages && check(yaml, courseFileSchema(languages));
  if (!settings) return undefined;

  const lessons = new Map<string, LessonPlace>();
  for (const place of await listLessons(root, 'content/lessons')) lessons.set(place.slug, place);
  const owned = own === undefined ? [] : await listLessons(root, show(root, join(own, 'lessons')));
  for (const place of owned) {
    const other = lessons.get(place.slug);
    if (other) {
      const line = yaml.lineOf(['lessons', settings.lessons.findIndex(({ slug }) => slug === place.slug)]);
      report(line, `${place.path} has the name of ${other.path}: rename the folder`);
    }
    lessons.set(place.slug, place);
  }
  return {
    name: own === undefined ? course : basename(own),
    file,
    directory: dirname(path),
    settings,
    yaml,
    lessons,
  };
}

/** Names of the course files of the project, in alphabetical order. */
export async function listCourses(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'content/courses')).catch(() => []);
  return names.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []).sort();
}

/** A path as people who work in the project's folder write it. */
function show(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
