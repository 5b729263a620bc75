import { describe, expect, test } from 'vitest';
import {
  type Language,
  languages,
  listMessageSets,
  type MessageSet,
  type Messages,
  messagesOf,
} from './index.ts';

const messages = (language: Language, set: MessageSet): Messages => messagesOf(language, set);
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(listMessageSets())('the messages of %s', (set) => {
  const english = messages('en', set);

  test.each(languages)('have the same keys in %s as in English', (language) => {
    expect(Object.keys(messages(language, set)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(languages)('fill the same places in %s as in English', (language) => {
    for (const [key, text] of Object.entries(messages(language, set))) {
      expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(english[key]!)]);
    }
  });

  test('say something, without a blank at either end', () => {
    for (const language of languages) {
      for (const [key, text] of Object.entries(messages(language, set))) {
        expect([key, text]).toEqual([key, text.trim()]);
        expect([key, text]).not.toEqual([key, '']);
      }
    }
  });

  test('use full-width punctuation after a Chinese character', () => {
    const halfWidth = Object.entries(messages('zh', set)).filter(([, text]) =>
      /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef][,.:;?!]/.test(text),
    );
    expect(halfWidth).toEqual([]);
  });
});
