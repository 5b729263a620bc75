import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#src/i18n';
import type { PerLanguage } from '../per-language.ts';

/** What lies in `content/lessons/<slug>`, read but not yet understood. */
export interface LessonFolder {
  readonly slug: string;
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly directory: string;
  readonly settings: string | undefined;
  readonly questions: string | undefined;
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

/** The slugs of all lessons on disk, in alphabetical order. */
export async function listLessons(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content/lessons'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export async function readLesson(
  root: string,
  slug: string,
  languages: readonly Language[],
): Promise<LessonFolder> {
  const path = `content/lessons/${slug}`;
  const directory = join(root, path);
  const [settings, questions] = await Promise.all([
    readText(join(directory, 'lesson.yaml')),
    readText(join(directory, 'questions.yaml')),
  ]);
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
  const fingerprint = JSON.stringify([settings, questions, texts, others]);
  return { slug, path, directory, settings, questions, texts: Object.fromEntries(texts), fingerprint };
}
