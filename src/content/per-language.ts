import type { Language } from '#src/i18n';

/** A text in each language that the course file lists. */
export type PerLanguage<T> = Readonly<Partial<Record<Language, T>>>;
