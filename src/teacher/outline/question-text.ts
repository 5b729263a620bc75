import type { Question } from '#src/content';
import { formatMessage, htmlLanguage, type Language, messagesOf } from '#src/i18n';
import { generateQuestion, seedOf } from '#src/questions';
import { seededRandom } from '#src/random';
import { toPlainText } from './plain-text.ts';

/** What a question asks, as plain text; of a generated one, with the numbers that every reader meets first. */
export function questionText(question: Question, language: Language): string {
  if (question.kind === 'prediction') return toPlainText(question.ask[language]!);
  if (question.kind === 'fixed') return toPlainText(question.text[language]!);
  const { id, generator, parameters } = question;
  const { textKey, values } = generateQuestion(generator, parameters, seededRandom(seedOf(id)));
  const sentences: Readonly<Record<string, string>> = messagesOf(language, 'questions');
  return formatMessage(sentences[textKey]!, values, htmlLanguage[language]);
}
