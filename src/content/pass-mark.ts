import type { CourseExercise, CourseLesson } from './course.ts';

/**
 * Why no student can reach a pass mark; undefined where one can. A score weighs lessons by their points, and a lesson in
 * which nothing can be earned weighs nothing.
 */
export function whyNobodyPasses(
  lessons: readonly CourseLesson[],
  exercises: readonly CourseExercise[],
): string | undefined {
  const weighed = lessons.filter(({ points }) => points > 0);
  if (weighed.length === 0) return 'every lesson that is shown has 0 points';
  const canEarn = weighed.some(
    ({ slug, questions }) =>
      questions.some(({ kind }) => kind !== 'prediction') || exercises.some(({ lesson }) => lesson === slug),
  );
  return canEarn ? undefined : 'no lesson that has points has a question or an exercise';
}
