import type { GeneratedQuestion } from '#src/content';
import { formatMessage, formatNumber, htmlLanguage, type Language, messagesOf } from '#src/i18n';
import { generateQuestion, seedOf } from '#src/questions';
import { seededRandom } from '#src/random';

/** A question with its numbers, in words. */
export interface WorkedQuestion {
  readonly ask: string;
  readonly answer: string;
  readonly working: string;
  readonly mistakes: readonly { readonly value: string; readonly feedback: string }[];
}

const WORKED = 3;
/** Some generators have few numbers to draw from. */
const MOST_SEEDS = 60;

/** Three instances that differ, fewer where there are not so many; the first is the one that every reader sees first. */
export function workQuestion(
  { id, generator, parameters }: GeneratedQuestion,
  language: Language,
): WorkedQuestion[] {
  const sentences: Readonly<Record<string, string>> = messagesOf(language, 'questions');
  const locale = htmlLanguage[language];
  const worked = new Map<string, WorkedQuestion>();
  for (let seed = 0; seed < MOST_SEEDS && worked.size < WORKED; seed++) {
    const question = generateQuestion(generator, parameters, seededRandom(seed === 0 ? seedOf(id) : seed));
    const say = (key: string, values: (typeof question)['values']) =>
      formatMessage(sentences[key]!, values, locale);
    const ask = say(question.textKey, question.values);
    if (worked.has(ask)) continue;
    worked.set(ask, {
      ask,
      answer: formatNumber(question.answer, locale, 4),
      working: say(question.explainKey, question.explainValues),
      mistakes: question.mistakes.map(({ value, feedbackKey, values }) => ({
        value: formatNumber(value, locale, 4),
        feedback: say(feedbackKey, values),
      })),
    });
  }
  return [...worked.values()];
}
