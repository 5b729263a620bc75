import { formatDay, htmlLanguage, type Language } from '#src/i18n';
import type { CourseSettings, Question } from './course.ts';
import type { CompiledLesson } from './lesson/compile-lesson.ts';
import type { PerLanguage } from './per-language.ts';
import type { CourseFile } from './schemas/course-file.ts';

/** What pages have to obey; defaults are filled in. */
export function toSettings(file: CourseFile): CourseSettings {
  const { passMark, solutions, result, site, base } = file;
  return {
    isGraded: passMark !== undefined || file.lessons.some(({ points }) => points !== undefined),
    ...(passMark === undefined ? {} : { passMark }),
    solutions,
    result,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base }),
  };
}

/** A lesson's due note in words. */
export function formatDue(
  due: CourseFile['lessons'][number]['due'],
  languages: readonly Language[],
): PerLanguage<string> | undefined {
  if (typeof due !== 'string') return due;
  return Object.fromEntries(languages.map((language) => [language, formatDay(due, htmlLanguage[language])]));
}

/** A lesson without what the course hides: the feedback of choices, and the plan, which says what to hear in answers. */
export function hideSolutions({ plan: _, ...lesson }: CompiledLesson): CompiledLesson {
  const hide = (question: Question): Question =>
    question.kind === 'fixed'
      ? { ...question, choices: question.choices.map(({ feedback: _, ...choice }) => choice) }
      : question;
  return { ...lesson, questions: lesson.questions.map(hide) };
}
