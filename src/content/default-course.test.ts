import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Course, loadCourse, type Question } from './index.ts';

const chinese = '[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]';
const halfWidth = new RegExp(`${chinese}[,:;?!()]|[,:;?!()]${chinese}|${chinese}\\.`);
/** The Chinese prose of some HTML: formulas, code and tags left out. */
const proseOf = (html: string) =>
  html.replace(/<math.*?<\/math>|<code.*?<\/code>|<pre.*?<\/pre>/gs, '').replace(/<[^>]*>/g, '');

/** Every text of a question. */
function chineseOf(question: Question): string[] {
  if (question.kind === 'generated') return [];
  if (question.kind === 'prediction') return [question.ask.zh!, question.explain.zh!];
  return [question.text.zh!, ...question.choices.flatMap(({ text, feedback }) => [text.zh!, feedback!.zh!])];
}

/** Every text in a plan; its board is drawn with characters. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'board' ? [] : textsOf(part)));
}

describe('the course that ships', () => {
  let course: Course;
  beforeAll(async () => {
    const checks = readdirSync('content/exercises');
    course = await loadCourse({ root: process.cwd(), checks });
  });

  test('has every lesson in both languages', () => {
    for (const { texts } of course.lessons) expect(Object.keys(texts)).toEqual(['en', 'zh']);
  });

  test('has a plan for class for every lesson, in both languages, with homework that the course has', () => {
    const exercises = course.exercises.map(({ id }) => id);
    for (const { slug, plan } of course.lessons) {
      expect([slug, Object.keys(plan ?? {})]).toEqual([slug, ['en', 'zh']]);
      for (const { exercise } of plan!.en!.homework) if (exercise) expect(exercises).toContain(exercise);
      expect(plan!.en!.errors.some(({ misconception }) => misconception) || slug === 'train-it', slug).toBe(
        true,
      );
    }
  });

  test('asks a prediction wherever there is a widget, and at least five questions in each lesson', () => {
    for (const { slug, questions, texts } of course.lessons) {
      const hasWidget = texts.en!.widgets.length > 0;
      const predictions = questions.filter(({ kind }) => kind === 'prediction').length;
      expect([slug, predictions > 0, questions.length - predictions >= 5]).toEqual([slug, hasWidget, true]);
    }
  });

  test('meets every misconception that this field is known for, and asks about it', () => {
    const met = course.lessons.flatMap(({ texts }) => texts.en!.misconceptions);
    const asked = course.lessons.flatMap(({ questions }) =>
      questions.flatMap((question) => (question.kind === 'prediction' ? [] : (question.misconception ?? []))),
    );
    const known = course.misconceptions.map(({ id }) => id).sort();
    expect(known).toHaveLength(17);
    expect([...new Set(met)].sort()).toEqual(known);
    expect([...new Set(asked)].sort()).toEqual(known);
  });

  test('gives the English word in each Chinese definition', () => {
    const silent = course.glossary.filter(({ definition }) => !/[A-Za-z]{2}/.test(proseOf(definition.zh!)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('writes Chinese with full-width punctuation', () => {
    const texts = [
      ...course.glossary.map(({ definition }) => definition.zh!),
      ...course.published.protocols.flatMap(({ name, note }) => [name.zh!, note?.zh ?? '']),
      ...course.published.statements.map(({ text }) => text.zh!),
      ...course.published.conflicts.flatMap(({ quantity, values, lesson }) => [
        quantity.zh!,
        lesson.zh!,
        ...values.map(({ name }) => name.zh!),
      ]),
      ...course.misconceptions.flatMap(({ belief, truth }) => [belief.zh!, truth.zh!]),
      ...course.lessons.flatMap(({ texts: { zh } }) => [
        zh!.title,
        zh!.question,
        zh!.summary,
        ...zh!.objectives,
        ...zh!.blocks.flatMap((block) => (block.kind === 'html' ? block.html.split('\n') : [])),
      ]),
      ...course.lessons.flatMap(({ questions }) => questions.flatMap(chineseOf)),
      ...course.lessons.flatMap(({ plan }) => textsOf(plan!.zh)),
    ];
    expect(texts.map(proseOf).filter((text) => halfWidth.test(text))).toEqual([]);
  });
});
