import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#src/i18n';
import type { Course, CourseExercise, CourseLesson } from './course.ts';
import { compileExercise } from './exercise/compile-exercise.ts';
import { readExercises } from './exercise/exercise-folder.ts';
import { compileLesson } from './lesson/compile-lesson.ts';
import { type LessonFolder, listLessons, readLesson, readText } from './lesson/lesson-folder.ts';
import { loadHighlight } from './markdown/code.ts';
import type { Scope } from './markdown/draft.ts';
import { ContentError, type Problem, reportTo } from './problems.ts';
import { createMemory } from './remember.ts';
import { type CourseFile, courseFileSchema, courseLanguagesSchema } from './schemas/course-file.ts';
import { compileShared, readSharedTexts } from './shared.ts';
import { check } from './yaml/check.ts';
import { parseYaml, type YamlFile } from './yaml/yaml-file.ts';

export interface CourseOptions {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** Which file of `content/courses`, without its ending. Default `default`. */
  readonly course?: string;
  /** The folder the site is served from. Default `/`. */
  readonly base?: string;
  /** Ids of exercises that can be checked; without any, the course has no exercises. */
  readonly checks?: readonly string[];
}

/** Here, so that a dev server that reloads a changed widget or message forgets what was compiled with the old. */
const remember = createMemory();

/**
 * A course with everything it shows, checked and compiled; unchanged lessons are not compiled again.
 * @throws ContentError with all problems of all its files, each with its line
 */
export async function loadCourse({
  root,
  course = 'default',
  base = '/',
  checks,
}: CourseOptions): Promise<Course> {
  const problems: Problem[] = [];
  const file = `content/courses/${course}.yaml`;
  const opened = await openCourse(root, course, file, problems);
  if (!opened) throw new ContentError(problems);
  const { settings, yaml } = opened;
  const { languages } = settings;

  const sharedTexts = await readSharedTexts(root);
  const onDisk = await listLessons(root);
  const shown = settings.lessons.filter(({ hidden }) => !hidden).map(({ slug }) => slug);
  const lessons = new Map(onDisk.map((slug) => [slug, shown.includes(slug)]));
  for (const [index, { slug }] of settings.lessons.entries()) {
    if (!lessons.has(slug)) {
      yaml.report(yaml.lineOf(['lessons', index]), `unknown lesson: ${slug}; known: ${onDisk.join(', ')}`);
    }
  }
  const inputs = JSON.stringify([languages, base, [...lessons], sharedTexts]);
  const shared = remember(`${root} ${course}`, inputs, () =>
    compileShared({ languages, base, lessons }, sharedTexts),
  );
  problems.push(...shared.problems);
  // Without them every citation and every term would be reported as unknown.
  if (shared.problems.length > 0) throw new ContentError(problems);

  const compiled: CourseLesson[] = [];
  for (const [index, { slug, points, hidden }] of settings.lessons.entries()) {
    if (hidden || !lessons.has(slug)) continue;
    const folder = await readLesson(root, slug, languages);
    reportMissing(folder, languages, (message) => yaml.report(yaml.lineOf(['lessons', index]), message));
    const highlight = await loadHighlight(Object.values(folder.texts));
    const { lesson, problems: found } = remember(
      `${root} ${course} ${slug}`,
      inputs + folder.fingerprint,
      () => compileLesson(folder, shared.scope, highlight),
    );
    problems.push(...found);
    compiled.push({ ...lesson, points });
  }
  const exercises = checks ? await loadExercises(root, shared.scope, checks, problems) : [];
  if (problems.length > 0) throw new ContentError(problems);
  const { title, siteName = title, description, reportUrl } = settings;
  return {
    name: course,
    title,
    siteName,
    description,
    languages,
    lessons: compiled,
    exercises: compiled.flatMap(({ slug }) => exercises.filter(({ lesson }) => lesson === slug)),
    glossary: [...shared.scope.terms.values()],
    references: [...shared.scope.references.values()],
    misconceptions: [...shared.scope.misconceptions.values()],
    published: shared.scope.published,
    weights: await findWeights(root),
    ...(reportUrl === undefined ? {} : { reportUrl }),
  };
}

async function loadExercises(
  root: string,
  scope: Scope,
  checks: readonly string[],
  problems: Problem[],
): Promise<CourseExercise[]> {
  const folders = await readExercises(root, scope.languages);
  // All code is highlighted, and that takes a fence.
  const highlight = await loadHighlight(folders.length > 0 ? ['```'] : []);
  const compiled = folders.flatMap((folder) => {
    const { exercise, problems: found } = compileExercise(folder, scope, highlight, checks);
    problems.push(...found);
    return exercise ?? [];
  });
  const rank = ({ kind, points }: CourseExercise) => (kind === 'fill' ? 0 : 10) + points;
  return compiled.sort((one, other) => rank(one) - rank(other));
}

/** A folder without its manifest was not written to the end. */
async function findWeights(root: string): Promise<string[]> {
  const folder = join(root, 'public/weights');
  const names = await readdir(folder).catch(() => []);
  const finished = await Promise.all(
    names.map(async (name) => (await readText(join(folder, name, 'manifest.json'))) !== undefined),
  );
  return names.filter((_, index) => finished[index]).sort();
}

async function openCourse(
  root: string,
  course: string,
  file: string,
  problems: Problem[],
): Promise<{ settings: CourseFile; yaml: YamlFile } | undefined> {
  const report = reportTo(problems, file);
  const text = await readText(join(root, file));
  if (text === undefined) {
    const names = await readdir(join(root, 'content/courses')).catch(() => []);
    const known = names.map((name) => name.replace(/\.yaml$/, '')).sort();
    report(1, `unknown course: ${course}; known: ${known.join(', ')}`);
    return undefined;
  }
  const yaml = parseYaml(text, report);
  const languages = yaml && check(yaml, courseLanguagesSchema, ['languages']);
  const settings = languages && check(yaml, courseFileSchema(languages));
  return settings ? { settings, yaml } : undefined;
}

/** A language that the course lists and a lesson lacks is the course's promise broken: it is reported there. */
function reportMissing(
  { path, settings, texts }: LessonFolder,
  languages: readonly Language[],
  report: (message: string) => void,
): void {
  if (settings === undefined) report(`${path} lacks lesson.yaml`);
  for (const language of languages) {
    if (texts[language] === undefined)
      report(`${path} lacks ${language}.md, but the course lists ${language}`);
  }
}
