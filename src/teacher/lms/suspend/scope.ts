import { kindOf } from '#src/progress';
import type { CourseOutline } from '../../outline/course-outline.ts';
import { type Marks, toMarks } from './marks.ts';

/** Which entries belong to a package, and the marks by which they are named. */
export interface SuspendScope {
  readonly has: (key: string) => boolean;
  readonly keys: Marks;
  readonly sections: Marks;
}

/** Marks hang on names alone, so that data hold when the course gets or loses a question. */
export function toScope({ lessons }: CourseOutline): SuspendScope {
  const slugs = new Set(lessons.map(({ slug }) => slug));
  const exercises = new Set(lessons.flatMap((lesson) => lesson.exercises.map(({ id }) => id)));
  const asked = lessons.flatMap(({ slug, questions, predictions }) => [
    ...questions.flatMap(({ id }) => [`answer/${slug}/${id}`, `recall/${slug}/${id}`]),
    ...predictions.map(({ id }) => `prediction/${slug}/${id}`),
  ]);
  const names = [
    ...asked,
    ...[...exercises].map((id) => `exercise/${id}`),
    ...[...slugs].map((slug) => `read/${slug}`),
  ];
  return {
    has(key) {
      const kind = kindOf(key);
      const id = key.split('/')[1] ?? '';
      if (kind === 'exercise') return exercises.has(id);
      if (kind === 'notebook') return lessons.length > 1;
      return kind !== null && slugs.has(id);
    },
    keys: toMarks(names, 4),
    sections: toMarks(
      lessons.flatMap(({ sections }) => sections),
      3,
    ),
  };
}
