import { formatMessage, formatNumber, type MessageValues } from '#src/i18n';
import type { KeyedText } from '#src/widgets/network-xray';
import type { NetworkXrayMessages } from './messages.ts';

/** The widget's words and numbers in the reader's language. */
export interface Say {
  readonly language: string;
  readonly messages: NetworkXrayMessages;
  readonly text: (key: keyof NetworkXrayMessages, values?: MessageValues) => string;
  readonly keyed: (text: KeyedText) => string;
  readonly number: (value: number, fractionDigits?: number) => string;
}

/** Shares of less than ten percent keep a digit after the point. */
export const shareDigits = (percent: number) => (percent < 10 ? 1 : 0);

export function sayIn(messages: NetworkXrayMessages, language: string): Say {
  const text: Say['text'] = (key, values = {}) => formatMessage(messages[key], values, language);
  return {
    language,
    messages,
    text,
    keyed: ({ key, values }) => text(key as keyof NetworkXrayMessages, values),
    number: (value, fractionDigits = 2) => formatNumber(value, language, fractionDigits),
  };
}
