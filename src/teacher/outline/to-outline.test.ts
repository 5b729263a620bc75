import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadCourse } from '#src/content';
import { checks } from '#src/exercises/checks';
import { toOutline } from './to-outline.ts';

const course = await loadCourse({ root: resolve('.'), checks: Object.keys(checks) });
const [english, chinese] = [toOutline(course, 'en'), toOutline(course, 'zh')];

test('an outline is plain JSON and has everything that the course asks, once', () => {
  expect(JSON.parse(JSON.stringify(english))).toEqual(english);
  const ids = english.lessons.flatMap(({ slug, predictions, questions, exercises }) => [
    ...[...predictions, ...questions].map(({ id }) => `${slug}/${id}`),
    ...exercises.map(({ id }) => id),
  ]);
  const asked = course.lessons.reduce((sum, { questions }) => sum + questions.length, 0);
  expect(ids).toHaveLength(asked + course.exercises.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('its words are plain and in its language', () => {
  const wordsOf = (outline: typeof english) =>
    outline.lessons.flatMap(({ title, predictions, questions, exercises }) => [
      title,
      ...predictions.map(({ text }) => text),
      ...questions.flatMap((question) => [
        question.text,
        ...(question.misconception === undefined ? [] : [question.misconception]),
        ...(question.kind === 'fixed' ? question.choices.map(({ text }) => text) : []),
      ]),
      ...exercises.map((exercise) => exercise.title),
    ]);
  for (const word of [...wordsOf(english), ...wordsOf(chinese)]) {
    expect(word).toMatch(/\S/);
    expect(word).not.toMatch(/<\/?[a-z]|&[#a-z]+;|\{\w+\}/);
  }
  expect(wordsOf(english).join(' ')).not.toMatch(/\p{Script=Han}/u);
  const written = wordsOf(chinese).filter((word) => /\p{Script=Han}/u.test(word));
  expect(written.length).toBeGreaterThan(wordsOf(chinese).length / 2);
});

test('a question says in words what one who answers it wrongly may believe', () => {
  const named = course.lessons.flatMap(({ questions }) =>
    questions.filter((question) => question.kind !== 'prediction' && question.misconception !== undefined),
  );
  for (const outline of [english, chinese]) {
    const told = outline.lessons.flatMap(({ questions }) =>
      questions.flatMap(({ misconception }) => misconception ?? []),
    );
    expect(told).toHaveLength(named.length);
    for (const belief of told) expect(belief).toMatch(/[.。”]$/);
  }
});

test('two languages ask the same; another point, choice or question is another course', () => {
  expect(chinese.fingerprint).toBe(english.fingerprint);
  const changed = [
    { ...course, lessons: course.lessons.slice(1) },
    { ...course, lessons: course.lessons.map((lesson) => ({ ...lesson, points: lesson.points + 1 })) },
    { ...course, exercises: course.exercises.slice(1) },
  ];
  const fingerprints = changed.map((each) => toOutline(each, 'en').fingerprint);
  expect(new Set([english.fingerprint, ...fingerprints]).size).toBe(4);
  const typo = { ...course, title: { en: 'Corrected', zh: '改过' } };
  expect(toOutline(typo, 'en').fingerprint).toBe(english.fingerprint);
});
