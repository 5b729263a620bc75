import type { messagesOf } from '#src/i18n';

/** What stands around the cells of a reader's own notebook, and the words of a code cell before its data is there. */
export type WrittenMessages = ReturnType<typeof messagesOf<'blankNotebook'>> &
  Pick<ReturnType<typeof messagesOf<'notebook'>>, 'cell' | 'run' | 'runHint' | 'editor'>;
