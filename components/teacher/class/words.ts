import type { messagesOf } from '#src/i18n';

export type ClassMessages = ReturnType<typeof messagesOf<'classResults'>>;
