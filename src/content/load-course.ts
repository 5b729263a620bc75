import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#src/i18n';
import type { Course, CourseExercise, CourseLesson, Edition } from './course.ts';
import { formatDue, hideSolutions, toSettings } from './course-settings.ts';
import { compileExercise } from './exercise/compile-exercise.ts';
import { listExercises, readExercises } from './exercise/exercise-folder.ts';
import { compileLesson } from './lesson/compile-lesson.ts';
import { type LessonFolder, readLesson, readText } from './lesson/lesson-folder.ts';
import { findLogo } from './logo.ts';
import { loadHighlight } from './markdown/code.ts';
import type { Scope } from './markdown/draft.ts';
import { suggest } from './nearest.ts';
import { openCourse } from './open-course.ts';
import { whyNobodyPasses } from './pass-mark.ts';
import { ContentError, type Problem } from './problems.ts';
import { createMemory } from './remember.ts';
import type { CourseFile } from './schemas/course-file.ts';
import { compileShared, readSharedTexts } from './shared.ts';
import { findWidgetSettings } from './widget-settings.ts';

export interface CourseOptions {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** A file of `content/courses` without its ending, or the path of a folder with `course.yaml`. Default `default`. */
  readonly course?: string;
  /** The folder the site is served from. Default `/`. */
  readonly base?: string;
  /** Ids of exercises that can be checked; without any, the course has no exercises. */
  readonly checks?: readonly string[];
  /** Default `students`. */
  readonly edition?: Edition;
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
  edition = 'students',
}: CourseOptions): Promise<Course> {
  const problems: Problem[] = [];
  const opened = await openCourse(root, course, problems);
  if (!opened) throw new ContentError(problems);
  const { name, file, yaml } = opened;
  const settings: CourseFile =
    edition === 'teachers' ? { ...opened.settings, solutions: 'shown' } : opened.settings;
  const { languages } = settings;

  const sharedTexts = await readSharedTexts(root);
  const shown = settings.lessons.filter(({ hidden }) => !hidden).map(({ slug }) => slug);
  const lessons = new Map([...opened.lessons.keys()].map((slug) => [slug, shown.includes(slug)]));
  for (const [index, { slug }] of settings.lessons.entries()) {
    if (!lessons.has(slug)) {
      yaml.report(
        yaml.lineOf(['lessons', index]),
        `unknown lesson: ${slug}; ${suggest(slug, lessons.keys())}`,
      );
    }
  }
  const exerciseIds = await listExercises(root);
  const inputs = JSON.stringify([languages, base, [...lessons], exerciseIds, sharedTexts]);
  const shared = remember(`${root} ${course}`, inputs, () =>
    compileShared({ languages, base, lessons, exercises: exerciseIds }, sharedTexts),
  );
  problems.push(...shared.problems);
  // Without them every citation and every term would be reported as unknown.
  if (shared.problems.length > 0) throw new ContentError(problems);

  const widgets = findWidgetSettings(yaml, file, settings.widgets, shared.scope.widgets);
  const scope = { ...shared.scope, courseWidgets: widgets };
  const logo = await findLogo(root, base, opened);
  const compiled: CourseLesson[] = [];
  for (const [index, { slug, points = 1, hidden, due }] of settings.lessons.entries()) {
    const place = opened.lessons.get(slug);
    if (hidden || !place) continue;
    const folder = await readLesson(place, languages);
    reportMissing(folder, languages, (message) => yaml.report(yaml.lineOf(['lessons', index]), message));
    const highlight = await loadHighlight(Object.values(folder.texts));
    const { lesson, problems: found } = remember(
      `${root} ${course} ${slug}`,
      inputs + JSON.stringify(widgets) + folder.fingerprint,
      () => compileLesson(folder, scope, highlight),
    );
    problems.push(...found);
    const dueNote = formatDue(due, languages);
    const told = settings.solutions === 'hidden' ? hideSolutions(lesson) : lesson;
    compiled.push({ ...told, points, ...(dueNote === undefined ? {} : { due: dueNote }) });
  }
  const exercises = checks ? await loadExercises(root, shared.scope, checks, problems) : [];
  const { passMark } = settings;
  // Without its exercises, or with a fault in it, a course cannot tell what is asked.
  if (passMark !== undefined && checks && problems.length === 0) {
    const reason = whyNobodyPasses(compiled, exercises);
    if (reason) yaml.report(yaml.lineOf(['passMark']), `passMark ${passMark}: nobody can pass, ${reason}`);
  }
  if (problems.length > 0) throw new ContentError(problems);
  const { title, siteName = title, description, reportUrl, accent, footer } = settings;
  return {
    name,
    edition,
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
    settings: toSettings(settings),
    widgets: Object.fromEntries(
      Object.entries(widgets).map(([widget, { set, locked }]) => [widget, { set, locked }]),
    ),
    ...(reportUrl === undefined ? {} : { reportUrl }),
    ...(accent === undefined ? {} : { accent }),
    ...(logo === undefined ? {} : { logo }),
    ...(footer === undefined ? {} : { footer }),
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
