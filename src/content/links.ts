import type { Language } from '#src/i18n';

/** The paths of pages below a language: the one place that names them. */
export const glossaryPath = 'glossary';
export const lessonPath = (slug: string) => `lessons/${slug}`;
/** All exercises, or those of one lesson. */
export const exercisesPath = (slug?: string) => (slug === undefined ? 'exercises' : `exercises/${slug}`);
/** In the teachers' edition: all answers, or those of one lesson. */
export const answersPath = (slug?: string) =>
  slug === undefined ? 'teach/answers' : `teach/answers/${slug}`;
/** How a lesson is taught. */
export const planPath = (slug: string) => `teach/plans/${slug}`;

/**
 * The address of a page: `href('/course', 'en', 'glossary#term-groups')` is `/course/en/glossary/#term-groups`.
 * @param base the folder the site is served from, with or without its last slash
 */
export function href(base: string, language: Language, path: string): string {
  const [page = '', fragment] = path.split('#');
  const folders = [language, ...page.split('/')].filter((part) => part !== '');
  return `${siteRoot(base)}${folders.join('/')}/${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The address of a file, or of a folder that names follow: `fileHref('/course', 'photos/')` is `/course/photos/`. */
export function fileHref(base: string, path: string): string {
  return `${siteRoot(base)}${path}`;
}

/** The address of a file that lies beside a lesson's text. */
export function lessonFileHref(base: string, slug: string, file: string): string {
  return fileHref(base, `content/${slug}/${encodeURIComponent(file)}`);
}

/** The folder the site is served from, with its last slash. */
export function siteRoot(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
