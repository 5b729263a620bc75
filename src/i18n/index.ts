export { formatMessage, formatNumber, type MessageValues } from './format.ts';
export { htmlLanguage, type Language, languageNames, languages } from './language.ts';
export { type MessageSet, type Messages, messageSets, messagesOf } from './messages.ts';
export { parseNumber } from './parse-number.ts';
