import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonFile } from '../course.ts';
import { lessonFileHref } from '../links.ts';
import type { Draft } from './draft.ts';

/** A file beside the lesson's text, noted so that the site serves it; undefined when there is none of this name. */
export function useFile(name: string, { folder, files, scope }: Draft): LessonFile | undefined {
  if (!folder || !/^[\w-][\w.-]*$/.test(name) || !existsSync(join(folder.directory, name))) return undefined;
  const file = { path: `${folder.path}/${name}`, href: lessonFileHref(scope.base, folder.slug, name) };
  files.set(name, file);
  return file;
}
