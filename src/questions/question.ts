import type { MessageValues } from '#src/i18n';
import type { Random } from '#src/random';

/** A wrong answer that a known misunderstanding leads to, and the sentence that meets it. */
export interface Mistake {
  readonly value: number;
  readonly feedbackKey: string;
  readonly values: MessageValues;
}

/** One question with its numbers. Keys name sentences of the message set `questions`. */
export interface GeneratedQuestion {
  readonly textKey: string;
  readonly values: MessageValues;
  readonly answer: number;
  /** Distinct from the answer and from one another, the likeliest first. */
  readonly mistakes: readonly Mistake[];
  readonly explainKey: string;
  readonly explainValues: MessageValues;
}

/** A family of questions with equal wording and new numbers each time. `P` is what it may choose from. */
export interface QuestionGenerator<P = unknown> {
  /** As lessons write it: `generator: params-of-convolution`. */
  readonly name: string;
  /** Every sentence its questions can use: a page needs to carry no other. */
  readonly messageKeys: readonly string[];
  /** @throws RangeError with one line for the author */
  parse(parameters: unknown): P;
  generate(parameters: P, random: Random): GeneratedQuestion;
}

/** Leaves out a mistake whose value is the answer, or that of an earlier mistake. */
export function distinctMistakes(
  answer: number,
  candidates: readonly (readonly [value: number, feedbackKey: string])[],
  values: MessageValues,
): Mistake[] {
  const seen = new Set([answer]);
  return candidates.flatMap(([value, feedbackKey]) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ value, feedbackKey, values }];
  });
}
