import type { messagesOf } from '#src/i18n';

export type SeparableTermsMessages = ReturnType<typeof messagesOf<'separableTerms'>>;
export type PhotoMessages = ReturnType<typeof messagesOf<'photo'>>;
