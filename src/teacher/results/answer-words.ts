import { formatMessage } from '#src/i18n';
import { checkAnswer, generateQuestion } from '#src/questions';
import { seededRandom } from '#src/random';
import type { CourseOutline, OutlineGeneratedQuestion, OutlineQuestion } from '../outline/course-outline.ts';
import type { GivenAnswer } from './course-result.ts';

/** An answer as progress keeps it: the typed text or the number of a choice, and the seed of the numbers. */
export interface RawAnswer {
  readonly given: string;
  readonly seed?: number;
}

/** The question and the answer in words, held against the question as it is today; null where it has no such answer. */
export function toGivenAnswer(
  question: OutlineQuestion,
  { given, seed }: RawAnswer,
  { sentences, language }: CourseOutline,
): GivenAnswer | null {
  if (question.kind === 'fixed') {
    const choice = /^\d+$/.test(given) ? question.choices[Number(given)] : undefined;
    if (!choice) return null;
    return { text: question.text, answer: choice.text, correct: choice.correct, choice: Number(given) };
  }
  // A question with fresh numbers is always kept with their seed.
  if (seed === undefined) return null;
  const asked = generate(question, seed);
  const check = checkAnswer(asked, given);
  return {
    text: formatMessage(sentences[asked.textKey]!, asked.values, language),
    answer: given,
    correct: check.status === 'correct',
    seed,
    ...(check.status === 'mistake' ? { mistake: check.feedbackKey } : {}),
  };
}

/** What is said to whoever makes a foreseeable mistake, with the numbers of that question; null where it is none. */
export function describeMistake(
  question: OutlineGeneratedQuestion,
  { given, seed }: Required<RawAnswer>,
  { sentences, language }: CourseOutline,
): string | null {
  const check = checkAnswer(generate(question, seed), given);
  if (check.status !== 'mistake') return null;
  return formatMessage(sentences[check.feedbackKey]!, check.values, language);
}

const generate = ({ generator, parameters }: OutlineGeneratedQuestion, seed: number) =>
  generateQuestion(generator, parameters, seededRandom(seed));
