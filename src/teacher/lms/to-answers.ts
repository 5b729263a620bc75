import type { Entries } from '#src/progress';
import type { CourseOutline } from '../outline/course-outline.ts';
import { toCourseResult } from '../results/to-course-result.ts';
import type { LmsAnswer } from './lms-session.ts';

/** What an entry says that an LMS records as an answer, in words; null where it is none, or an exercise not passed. */
export function toAnswer(key: string, entries: Entries, outline: CourseOutline): LmsAnswer | null {
  const [kind, ...names] = key.split('/');
  const id = names.join('/');
  const { lessons } = toCourseResult(new Map([...entries].filter(([each]) => each === key)), outline);
  for (const [index, { predictions, answers, exercises }] of lessons.entries()) {
    const guess = kind === 'prediction' && predictions.find((each) => each.id === id);
    if (guess) {
      return { id, question: guess.text, answer: String(guess.value), correct: null, at: guess.at };
    }
    const given = kind === 'answer' && answers.find((each) => each.id === id);
    if (given) {
      const { text, answer, correct, choice, at } = given;
      const question = outline.lessons[index]!.questions.find((each) => each.id === names[1]);
      const choices = question?.kind === 'fixed' ? question.choices.map((each) => each.text) : [];
      return {
        id,
        question: text,
        answer,
        correct,
        at,
        ...(choice === undefined ? {} : { choice, choices }),
      };
    }
    const exercise = exercises.find((each) => kind === 'exercise' && each.id === id);
    if (exercise?.passed) {
      return { id, question: exercise.title, answer: exercise.code ?? '', correct: true, at: exercise.at };
    }
  }
  return null;
}
