import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#src/i18n';
import { readText } from '../lesson/lesson-folder.ts';
import type { PerLanguage } from '../per-language.ts';

/** What lies in `content/exercises/<id>`, read but not yet understood. */
export interface ExerciseFolder {
  readonly id: string;
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly settings: string | undefined;
  readonly start: string | undefined;
  readonly solution: string | undefined;
  readonly texts: PerLanguage<string>;
}

/** Ids of all exercises on disk, in alphabetical order. */
export async function listExercises(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content/exercises'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All exercises on disk, in the order of their ids. */
export async function readExercises(root: string, languages: readonly Language[]): Promise<ExerciseFolder[]> {
  return Promise.all((await listExercises(root)).map((id) => readExercise(root, id, languages)));
}

async function readExercise(
  root: string,
  id: string,
  languages: readonly Language[],
): Promise<ExerciseFolder> {
  const path = `content/exercises/${id}`;
  const read = (name: string) => readText(join(root, path, name));
  const [settings, start, solution] = await Promise.all(
    ['exercise.yaml', 'start.js', 'solution.js'].map(read),
  );
  const texts = await Promise.all(
    languages.map(async (language) => [language, await read(`${language}.md`)] as const),
  );
  return { id, path, settings, start, solution, texts: Object.fromEntries(texts) };
}
