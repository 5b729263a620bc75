import type { APIRoute } from 'astro';
import type { DrawnQuestion, QuestionsFile } from '#components/site/check-yourself/questions.ts';
import { href, lessonPath, type Question } from '#src/content';
import { type Language, messagesOf } from '#src/i18n';
import { listSentences } from '#src/questions';
import { getCourse, languagePaths } from '../../_course.ts';

/** Everything the lessons ask, in one file a language. */
export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const course = await getCourse();
  const all: Readonly<Record<string, string>> = messagesOf(language, 'questions');
  const lessons = course.lessons.map(({ slug, texts, questions }) => ({
    slug,
    title: texts[language]?.title ?? '',
    href: href(import.meta.env.BASE_URL, language, lessonPath(slug)),
    questions: questions.flatMap((question) => toDrawn(question, language)),
  }));
  const { solutions } = course.settings;
  const used = lessons.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.kind === 'generated' ? listSentences(question.generator, solutions === 'hidden') : [],
    ),
  );
  const sentences = Object.fromEntries(used.map((key) => [key, all[key]!]));
  const controls = Object.fromEntries(
    Object.entries(messagesOf(language, 'controls')).filter(([key]) => key.startsWith('question')),
  ) as QuestionsFile['controls'];
  return Response.json({
    lessons,
    sentences,
    ...(solutions === 'after-tries' ? {} : { solutions }),
    from: messagesOf(language, 'site').rememberFrom,
    controls,
  } satisfies QuestionsFile);
};

/** Predictions need their widget and stay where it is. */
function toDrawn(question: Question, language: Language): DrawnQuestion[] {
  if (question.kind === 'prediction') return [];
  const { id } = question;
  if (question.kind === 'generated') {
    return [{ kind: 'generated', id, generator: question.generator, parameters: question.parameters }];
  }
  const choices = question.choices.map(({ text, correct, feedback }) => ({
    html: text[language]!,
    correct,
    ...(feedback ? { feedbackHtml: feedback[language]! } : {}),
  }));
  return [{ kind: 'fixed', id, askHtml: question.text[language]!, choices }];
}
