/** What some system forbids in a name of a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among it
const forbidden = /[\u0000-\u001f\u007f"*/:<>?\\|]+/g;
/** Names of a file in UTF-8 may have 255 bytes. */
const LONGEST = 60;

/** A lesson's text carries no title: the file's name does. @param untitled for a notebook without one */
export function toFileName(title: string, untitled: string): string {
  const name = [...title.replace(forbidden, ' ').replace(/\s+/g, ' ')].slice(0, LONGEST).join('');
  return `${name.replace(/^[. ]+|[. ]+$/g, '') || untitled}.md`;
}

/** The title that a file's name gives; none for `en.md` and `zh.md`, as lessons have them. */
export function titleOfFile(name: string): string {
  // Browsers number what they save twice.
  const title = name.replace(/\.(md|markdown|txt)$/i, '').replace(/ ?\(\d+\)$/, '');
  return /^[a-z]{2}$/.test(title) ? '' : title;
}
