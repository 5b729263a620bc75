import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '#src/i18n';
import { ContentError, type Problem, reportTo } from './problems.ts';
import { text } from './schemas/text.ts';
import { check } from './yaml/check.ts';
import { parseYaml } from './yaml/yaml-file.ts';

/** Relative to the project. */
export const libraryTextsFile = (language: Language) => `content/library/${language}.yaml`;

/**
 * The docstrings of the cells' library in another language than theirs, by their English.
 * @param root the folder that holds `content/`
 * @throws ContentError
 */
export async function loadLibraryTexts(
  root: string,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const file = libraryTextsFile(language);
  const problems: Problem[] = [];
  const yaml = parseYaml(await readFile(join(root, file), 'utf8'), reportTo(problems, file));
  const texts = yaml && check(yaml, z.record(text, text));
  if (!texts) throw new ContentError(problems);
  return new Map(Object.entries(texts));
}
