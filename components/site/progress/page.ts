import type { messagesOf } from '#src/i18n';

export type ProgressMessages = ReturnType<typeof messagesOf<'progress'>>;

/** A lesson as the page of progress lists it. */
export interface ListedLesson {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  /** How many sections it has. */
  readonly sections: number;
}
