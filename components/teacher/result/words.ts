import type { messagesOf } from '#src/i18n';

export type ResultMessages = ReturnType<typeof messagesOf<'resultFile'>>;
