import { type MessageValues, parseNumber } from '#src/i18n';
import type { GeneratedQuestion } from './question.ts';

export type AnswerCheck =
  | { readonly status: 'correct' }
  | { readonly status: 'mistake'; readonly feedbackKey: string; readonly values: MessageValues }
  | { readonly status: 'wrong' }
  | { readonly status: 'notANumber' };

/** What `text`, as a reader typed it, is as an answer. */
export function checkAnswer(question: GeneratedQuestion, text: string): AnswerCheck {
  const value = parseAnswer(text);
  if (value === null) return { status: 'notANumber' };
  if (value === question.answer) return { status: 'correct' };
  const mistake = question.mistakes.find((candidate) => candidate.value === value);
  if (!mistake) return { status: 'wrong' };
  return { status: 'mistake', feedbackKey: mistake.feedbackKey, values: mistake.values };
}

/**
 * A number, or sums of products of numbers such as `3 × 3 × 8 + 16`: the structure is what a question asks for,
 * not the long multiplication.
 */
export function parseAnswer(text: string): number | null {
  const number = parseNumber(text);
  if (number !== null) return number;
  const terms = text
    .split(/[+\uff0b]/)
    .map((term) => term.split(/[*x\u00d7\u00b7\uff0a\uff58]/i).map(parseNumber));
  let sum = 0;
  for (const factors of terms) {
    let product = 1;
    for (const factor of factors) {
      if (factor === null) return null;
      product *= factor;
    }
    sum += product;
  }
  return Number.isFinite(sum) ? sum : null;
}
