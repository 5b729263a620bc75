import type { LibraryEntry, LibraryField } from '#components/notebook/library-docs.ts';

/** A docstring's text in a language. */
export type Translate = (english: string) => string;

export function translateEntry<Entry extends LibraryEntry>(entry: Entry, translate: Translate): Entry {
  const field = <Field extends LibraryField>(one: Field): Field => ({ ...one, text: translate(one.text) });
  const { parameters, summary, returns, throws } = entry;
  return {
    ...entry,
    summary: translate(summary),
    parameters: parameters?.map((one) => ({ ...field(one), options: one.options.map(field) })) ?? null,
    returns: returns && { ...returns, text: translate(returns.text) },
    throws: throws === null ? null : translate(throws),
  };
}
