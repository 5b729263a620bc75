import { formatDay, htmlLanguage, type Language } from '#src/i18n';
import type { CourseSettings, Question } from './course.ts';
import type { PerLanguage } from './per-language.ts';
import type { CourseFile } from './schemas/course-file.ts';

/** What pages have to obey; defaults are filled in. */
export function toSettings(file: CourseFile): CourseSettings {
  const { passMark, solutions, site, base } = file;
  return {
    isGraded: passMark !== undefined || file.lessons.some(({ points }) => points !== undefined),
    ...(passMark === undefined ? {} : { passMark }),
    solutions,
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

/** Questions without what the course hides: the feedback of their choices. */
export function hideSolutions(questions: readonly Question[]): Question[] {
  return questions.map((question) =>
    question.kind === 'fixed'
      ? { ...question, choices: question.choices.map(({ feedback: _, ...choice }) => choice) }
      : question,
  );
}
