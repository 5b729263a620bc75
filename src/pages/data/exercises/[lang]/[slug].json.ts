import type { APIRoute } from 'astro';
import type { Solutions } from '#components/exercises/props.ts';
import type { CourseExercise } from '#src/content';
import type { Language } from '#src/i18n';
import { getCourse } from '../../../_course.ts';

/** Solutions of a lesson's exercises, apart from their page: it loads them when a reader may see one, and asks to. */
export async function getStaticPaths() {
  const { lessons, languages, exercises, settings } = await getCourse();
  if (settings.solutions === 'hidden') return [];
  return lessons.flatMap(({ slug }) => {
    const own = exercises.filter(({ lesson }) => lesson === slug);
    if (own.length === 0) return [];
    return languages.map((lang) => ({ params: { lang, slug }, props: { language: lang, exercises: own } }));
  });
}

interface Props {
  readonly language: Language;
  readonly exercises: readonly CourseExercise[];
}

export const GET: APIRoute<Props> = ({ props: { language, exercises } }) =>
  Response.json(
    Object.fromEntries(
      exercises.map(({ id, solutionHtml, texts }) => [id, { code: solutionHtml, why: texts[language]!.why }]),
    ) satisfies Solutions,
  );
