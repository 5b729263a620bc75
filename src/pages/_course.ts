import { root } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import { type Course, loadCourse } from '#src/content';
import { checks } from '#src/exercises/checks';

/** `COURSE` is a name of `content/courses`, or the path of a folder with `course.yaml`; `EDITION` says for whom. */
const load = () =>
  loadCourse({
    root: fileURLToPath(root),
    course: process.env.COURSE,
    base: import.meta.env.BASE_URL,
    checks: Object.keys(checks),
    edition: process.env.EDITION === 'teachers' ? 'teachers' : 'students',
  });

/** One loading for a whole build; the development server looks at the files each time. */
const built = import.meta.env.PROD ? load() : undefined;

export function getCourse(): Promise<Course> {
  return built ?? load();
}

/** For the pages that exist once a language. */
export async function languagePaths() {
  const { languages } = await getCourse();
  return languages.map((language) => ({ params: { lang: language }, props: { language } }));
}
