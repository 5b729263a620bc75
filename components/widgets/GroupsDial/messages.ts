import type { messagesOf } from '#src/i18n';

export type GroupsDialMessages = ReturnType<typeof messagesOf<'groupsDial'>>;
export type PhotoMessages = ReturnType<typeof messagesOf<'photo'>>;
