import {
  type Entries,
  memoryStore,
  recordAnswer,
  recordExercise,
  recordPrediction,
  recordSection,
  type VisitStore,
} from '#src/progress';
import { generateQuestion } from '#src/questions';
import { type Random, seededRandom } from '#src/random';
import type { CourseOutline, OutlineLesson, OutlineQuestion } from '../outline/course-outline.ts';

/** How a made-up student works. */
export interface Habits {
  /** How far through the course, by lessons; more than 1 is all of it. */
  readonly diligence: number;
  /** How often an answer is right, from 0 to 1. */
  readonly skill: number;
}

/**
 * What a made-up student leaves behind, written as a lesson's page writes it.
 * @param until when the last thing was done, in milliseconds since 1970
 */
export function drawEntries(
  outline: CourseOutline,
  { diligence, skill }: Habits,
  random: Random,
  until: number,
): Entries {
  const store = memoryStore();
  const done = outline.lessons.slice(0, Math.round(diligence * outline.lessons.length));
  for (const lesson of done) doLesson(store, lesson, skill, random, until);
  const keys = store.keys();
  const minutes = (index: number) => (keys.length - 1 - index) * 90_000;
  return new Map(
    keys.map((key, index) => [key, { text: store.get(key), at: until - minutes(index), since: 0 }]),
  );
}

function doLesson(
  store: VisitStore,
  lesson: OutlineLesson,
  skill: number,
  random: Random,
  now: number,
): void {
  const { slug, sections, predictions, questions, exercises } = lesson;
  const isRight = () => random.uniform() < skill;
  for (const id of sections) recordSection(store, slug, id, sections, now);
  for (const { id } of predictions) {
    recordPrediction(store, `${slug}/${id}`, { value: 2 ** random.integer(2, 12) });
  }
  for (const question of questions) {
    for (let tries = 1; tries <= 2; tries++) {
      const { correct, ...answer } = answerOnce(question, isRight(), random);
      recordAnswer(store, `${slug}/${question.id}`, { ...answer, correct, tries });
      if (correct) break;
    }
  }
  for (const { id, points } of exercises) {
    if (!isRight()) continue;
    const tries = random.integer(1, 4);
    const record = { text: null, texts: [], hintsOpened: 0, solutionOpened: false };
    recordExercise(store, id, { ...record, tries, passed: true, points, passedAt: now });
  }
}

function answerOnce(
  question: OutlineQuestion,
  isRight: boolean,
  random: Random,
): { readonly given: string; readonly correct: boolean; readonly seed?: number } {
  if (question.kind === 'fixed') {
    const choices = question.choices.flatMap(({ correct }, index) => (correct === isRight ? [index] : []));
    return { given: String(random.pick(choices)), correct: isRight };
  }
  const seed = random.bits();
  const { answer, mistakes } = generateQuestion(question.generator, question.parameters, seededRandom(seed));
  // Most who are wrong are wrong in a way that is known.
  const wrong = mistakes.length > 0 && random.uniform() < 0.8 ? random.pick(mistakes).value : answer + 1;
  return { given: String(isRight ? answer : wrong), correct: isRight, seed };
}
