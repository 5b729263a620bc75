import type { messagesOf } from '#src/i18n';

export type RooflineMessages = ReturnType<typeof messagesOf<'roofline'>>;
