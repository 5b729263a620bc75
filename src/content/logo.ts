import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { imageSize } from 'image-size';
import type { Logo } from './course.ts';
import { fileHref } from './links.ts';
import type { OpenCourse } from './open-course.ts';
import { messageOf } from './problems.ts';

/** The picture in the course's header, or undefined where it has none; a fault has been reported at its line. */
export async function findLogo(
  root: string,
  base: string,
  { directory, settings, yaml }: OpenCourse,
): Promise<Logo | undefined> {
  const { logo } = settings;
  if (logo === undefined) return undefined;
  const path = join(directory, logo);
  try {
    const { width, height } = imageSize(await readFile(path));
    return {
      path: relative(root, path).replaceAll('\\', '/'),
      href: fileHref(base, `logo/${logo}`),
      width,
      height,
    };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = isMissing ? 'there is no such file beside the course file' : messageOf(error);
    yaml.report(yaml.lineOf(['logo']), `logo ${logo}: ${reason}`);
    return undefined;
  }
}
