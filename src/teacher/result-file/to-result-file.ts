import type { CourseOutline } from '../outline/course-outline.ts';
import type { CourseResult, LessonResult } from '../results/course-result.ts';
import type { FiledLesson, ResultFile } from './result-file.ts';

/**
 * What of a result goes to the teacher, by the settings of the course.
 * @param student as typed
 * @param savedAt milliseconds since 1970
 */
export function toResultFile(
  { lessons, score, passed, completion }: CourseResult,
  { course, title, fingerprint, language, result }: CourseOutline,
  student: string,
  savedAt: number,
): ResultFile {
  return {
    course: { name: course, title, fingerprint },
    language,
    student: result.name ? toStudentName(student) : '',
    savedAt: toIso(savedAt),
    score,
    passed,
    completion,
    lessons: lessons.map((lesson) => toFiledLesson(lesson, result)),
  };
}

/** One line without what is not seen: control characters, and marks that turn the direction of a text. */
export function toStudentName(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function toFiledLesson(lesson: LessonResult, holds: CourseOutline['result']): FiledLesson {
  const { slug, title, points, earned, possible, score, completion, sections, answers, predictions } = lesson;
  const timed = <T extends { readonly at: number }>({ at, ...rest }: T) => ({
    ...rest,
    ...(holds.times ? { at: toIso(at) } : {}),
  });
  return {
    slug,
    title,
    points,
    earned,
    possible,
    score,
    completion,
    sections,
    predictions: { made: predictions.length, asked: lesson.predictionsAsked },
    questions: {
      right: answers.filter(({ correct }) => correct).length,
      answered: answers.length,
      asked: lesson.questionsAsked,
    },
    exercises: lesson.exercises.map((exercise) => {
      const { code, ...rest } = timed(exercise);
      return { ...rest, ...(holds.code && code !== null ? { code } : {}) };
    }),
    ...(holds.answers ? { answers: answers.map(timed), guesses: predictions.map(timed) } : {}),
  };
}

const toIso = (time: number) => new Date(time).toISOString();
