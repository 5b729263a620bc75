import type { messagesOf } from '#src/i18n';

export type NetworkXrayMessages = ReturnType<typeof messagesOf<'networkXray'>>;
