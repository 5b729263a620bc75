import type { messagesOf } from '#src/i18n';

export type TrainingLabMessages = ReturnType<typeof messagesOf<'trainingLab'>>;
