import { getCourse } from './_course.ts';

/** For the pages that exist once for each lesson in each language that it has. */
export async function lessonPages() {
  const { lessons } = await getCourse();
  return lessons.flatMap((lesson) =>
    Object.values(lesson.texts).map((text) => ({
      params: { lang: text.language, slug: lesson.slug },
      props: { lesson, text },
    })),
  );
}
