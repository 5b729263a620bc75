import {
  type Entries,
  memoryStore,
  readAnswer,
  readExercise,
  readPrediction,
  readReading,
  type VisitStore,
} from '#src/progress';
import type { CourseOutline, OutlineLesson } from '../outline/course-outline.ts';
import { toGivenAnswer } from './answer-words.ts';
import type {
  AnswerResult,
  Completion,
  CourseResult,
  ExerciseResult,
  LessonResult,
} from './course-result.ts';

/** What the entries are worth in the course. Those that belong to nothing in it count nothing. */
export function toCourseResult(entries: Entries, outline: CourseOutline): CourseResult {
  const store = toStore(entries);
  const at = (key: string) => entries.get(key)?.at ?? 0;
  const lessons = outline.lessons.map((lesson) => toLessonResult(lesson, outline, store, at));
  const score = toScore(lessons);
  const { passMark } = outline;
  return {
    lessons,
    score,
    completion: joinCompletions(lessons.map(({ completion }) => completion)),
    passed: passMark === undefined ? null : isPassed(score, passMark),
  };
}

/** From 0 to 1: scores weighed by points. A lesson in which nothing can be earned weighs nothing. */
function toScore(lessons: readonly Pick<LessonResult, 'points' | 'score'>[]): number {
  const graded = lessons.filter(({ points, score }) => points > 0 && score !== null);
  const all = graded.reduce((sum, { points }) => sum + points, 0);
  const reached = graded.reduce((sum, { points, score }) => sum + points * score!, 0);
  return all === 0 ? 0 : Math.min(1, reached / all);
}

/** Whether a score from 0 to 1 is at least the mark in percent; what rounding took from a sum is given back. */
export const isPassed = (score: number, passMark: number): boolean => score * 100 >= passMark - 1e-9;

function toLessonResult(
  lesson: OutlineLesson,
  outline: CourseOutline,
  store: VisitStore,
  at: (key: string) => number,
): LessonResult {
  const { slug, title, points } = lesson;
  const reading = readReading(store, slug);
  const read = lesson.sections.filter((id) => reading.sections.includes(id)).length;
  const predictions = lesson.predictions.flatMap(({ id: own, text }) => {
    const id = `${slug}/${own}`;
    const made = readPrediction(store, id);
    return made ? [{ id, text, value: made.value, at: made.madeAt ?? at(`prediction/${id}`) }] : [];
  });
  const answers = lesson.questions.flatMap((question): AnswerResult[] => {
    const id = `${slug}/${question.id}`;
    const kept = readAnswer(store, id);
    const given = kept && toGivenAnswer(question, kept, outline);
    if (!given) return [];
    const first = kept.first && toGivenAnswer(question, kept.first, outline);
    return [{ id, ...given, tries: kept.tries, at: at(`answer/${id}`), ...(first ? { first } : {}) }];
  });
  const exercises = lesson.exercises.flatMap(({ id, title: name, points: worth }): ExerciseResult[] => {
    const key = `exercise/${id}`;
    if (store.get(key) === null) return [];
    const { passed, tries, text, passedAt } = readExercise(store, id);
    return [{ id, title: name, points: worth, passed, tries, at: passedAt ?? at(key), code: text }];
  });
  const earned =
    answers.filter(({ correct }) => correct).length +
    exercises.reduce((sum, { passed, points: worth }) => sum + (passed ? worth : 0), 0);
  const possible =
    lesson.questions.length + lesson.exercises.reduce((sum, { points: worth }) => sum + worth, 0);
  const done = read + predictions.length + answers.length;
  const all = lesson.sections.length + lesson.predictions.length + lesson.questions.length;
  return {
    slug,
    title,
    points,
    earned,
    possible,
    score: possible === 0 ? null : earned / possible,
    completion: done === all ? 'complete' : done > 0 || exercises.length > 0 ? 'begun' : 'untouched',
    sections: { read, all: lesson.sections.length },
    readAt: reading.readAt,
    predictionsAsked: lesson.predictions.length,
    predictions,
    questionsAsked: lesson.questions.length,
    answers,
    exercises,
  };
}

function joinCompletions(all: readonly Completion[]): Completion {
  if (all.every((each) => each === 'complete')) return 'complete';
  return all.every((each) => each === 'untouched') ? 'untouched' : 'begun';
}

function toStore(entries: Entries): VisitStore {
  const store = memoryStore();
  for (const [key, { text }] of entries) if (text !== null) store.set(key, text);
  return store;
}
