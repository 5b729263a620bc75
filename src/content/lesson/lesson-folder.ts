import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Language } from '#src/i18n';
import type { PerLanguage } from '../per-language.ts';

/** Where a lesson is. */
export interface LessonPlace {
  readonly slug: string;
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly directory: string;
}

/** What lies in a lesson's folder, read but not yet understood. */
export interface LessonFolder extends LessonPlace {
  readonly settings: string | undefined;
  readonly questions: string | undefined;
  readonly plan: string | undefined;
  readonly texts: PerLanguage<string>;
  /** Changes whenever any file in the folder does. */
  readonly fingerprint: string;
}

export async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The lessons in a folder of lessons, in alphabetical order of their slugs. */
export async function listLessons(root: string, folder: string): Promise<LessonPlace[]> {
  const entries = await readdir(resolve(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, path: `${folder}/${name}`, directory: resolve(root, folder, name) }))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

export async function readLesson(
  { slug, path, directory }: LessonPlace,
  languages: readonly Language[],
): Promise<LessonFolder> {
  const [settings, questions, plan] = await Promise.all(
    ['lesson.yaml', 'questions.yaml', 'plan.yaml'].map((name) => readText(join(directory, name))),
  );
  const texts = await Promise.all(
    languages.map(async (language) => [language, await readText(join(directory, `${language}.md`))] as const),
  );
  const names = (await readdir(directory)).sort();
  const others = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(directory, name));
      return [name, mtimeMs, size];
    }),
  );
  const fingerprint = JSON.stringify([settings, questions, plan, texts, others]);
  return { slug, path, directory, settings, questions, plan, texts: Object.fromEntries(texts), fingerprint };
}
