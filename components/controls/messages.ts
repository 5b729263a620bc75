import type { messagesOf } from '#src/i18n';

/** The message set `controls` in one language, as the page hands it to a control. */
export type ControlsMessages = ReturnType<typeof messagesOf<'controls'>>;
