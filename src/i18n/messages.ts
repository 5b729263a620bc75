import type { Language } from './language.ts';
import * as en from './messages/en/index.ts';
import * as zh from './messages/zh/index.ts';

/** A flat set of sentences, by key. */
export type Messages = Readonly<Record<string, string>>;
export type MessageSet = keyof typeof en;

const sets: Readonly<Record<Language, Readonly<Record<MessageSet, Messages>>>> = { en, zh };

/**
 * All sentences of one set in one language. Pages call this at build and hand a widget only what it shows, so
 * that no page carries the other language.
 */
export function messagesOf<Set extends MessageSet>(
  language: Language,
  set: Set,
): Readonly<Record<keyof (typeof en)[Set], string>> {
  return sets[language][set] as Readonly<Record<keyof (typeof en)[Set], string>>;
}

/** A function, so that a page that only formats messages does not carry all of them. */
export function listMessageSets(): MessageSet[] {
  return Object.keys(en) as MessageSet[];
}
