import type { Course, Question } from '#src/content';
import { htmlLanguage, type Language, messagesOf } from '#src/i18n';
import { listSentences } from '#src/questions';
import type { CourseOutline, OutlineLesson, OutlineQuestion } from './course-outline.ts';
import { toFingerprint } from './fingerprint.ts';
import { toPlainText } from './plain-text.ts';
import { questionText } from './question-text.ts';

/** @param language one that the course lists */
export function toOutline(course: Course, language: Language): CourseOutline {
  const { settings } = course;
  const all: Readonly<Record<string, string>> = messagesOf(language, 'questions');
  const lessons = course.lessons.map((lesson): OutlineLesson => {
    const { slug, points, questions } = lesson;
    const { title, sections } = lesson.texts[language]!;
    return {
      slug,
      title,
      points,
      sections: sections.filter(({ depth }) => depth === 2).map(({ id }) => id),
      predictions: questions.flatMap((question) =>
        question.kind === 'prediction' ? [{ id: question.id, text: questionText(question, language) }] : [],
      ),
      questions: questions.flatMap((question) => toQuestion(question, course, language)),
      exercises: course.exercises
        .filter((exercise) => exercise.lesson === slug)
        .map(({ id, title, points }) => ({ id, title: title[language]!, points })),
    };
  });
  const generators = lessons.flatMap(({ questions }) =>
    questions.flatMap((question) => (question.kind === 'generated' ? [question.generator] : [])),
  );
  const keys = [...new Set(generators.flatMap((name) => listSentences(name, true)))];
  return {
    course: course.name,
    fingerprint: toFingerprint(lessons),
    title: course.title[language]!,
    language: htmlLanguage[language],
    ...(settings.passMark === undefined ? {} : { passMark: settings.passMark }),
    result: settings.result,
    lessons,
    sentences: Object.fromEntries(keys.map((key) => [key, all[key]!])),
  };
}

function toQuestion(question: Question, { misconceptions }: Course, language: Language): OutlineQuestion[] {
  if (question.kind === 'prediction') return [];
  const { id } = question;
  const text = questionText(question, language);
  const belief = misconceptions.find(({ id }) => id === question.misconception)?.belief[language];
  const meets = belief === undefined ? {} : { misconception: toPlainText(belief) };
  if (question.kind === 'fixed') {
    const choices = question.choices.map(({ text, correct }) => ({
      text: toPlainText(text[language]!),
      correct,
    }));
    return [{ kind: 'fixed', id, text, ...meets, choices }];
  }
  const { generator, parameters } = question;
  return [{ kind: 'generated', id, text, ...meets, generator, parameters }];
}
