import type { Reference } from '#src/content';
import { formatMessage, type Language, messagesOf } from '#src/i18n';

/** More are cut to the first and "et al.". */
const namedAtMost = 6;

/** `François Chollet`; `Daniel Haase & Manuel Amthor`; `Andrew G. Howard et al.` */
export function formatAuthors({ authors }: Reference, language: Language): string {
  const messages = messagesOf(language, 'site');
  const names = authors.map(toSpokenOrder);
  if (names.length > namedAtMost) {
    return formatMessage(messages.authorsOthers, { first: names[0]! }, language);
  }
  const last = names.at(-1)!;
  if (names.length === 1) return last;
  const first = names.slice(0, -1).reduce((list, name) => {
    return formatMessage(messages.authorsMany, { first: list, rest: name }, language);
  });
  return formatMessage(messages.authorsAnd, { first, last }, language);
}

/** `Chollet, François` is `François Chollet`. */
function toSpokenOrder(name: string): string {
  const [family, given] = name.split(/,\s*/);
  return given ? `${given} ${family}` : name;
}
