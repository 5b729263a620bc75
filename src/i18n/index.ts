export { formatDay, formatMessage, formatNumber, formatShort, type MessageValues } from './format.ts';
export { htmlLanguage, type Language, languageNames, languages } from './language.ts';
export { listMessageSets, type MessageSet, type Messages, messagesOf } from './messages.ts';
export { parseNumber } from './parse-number.ts';
