/** What each of the parser's codes mostly comes from, for people who do not know YAML. */
const causes: Readonly<Record<string, string>> = {
  BAD_INDENT: 'settings that belong together must begin at the same column, and a { or [ must be closed',
  BAD_SCALAR_START: 'a text that begins with such a sign needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes, or the line begins at the wrong column',
  BLOCK_IN_FLOW: 'within { } or [ ] a text with a colon or a comma in it needs quotes',
  DUPLICATE_KEY: 'a setting can stand here only once',
  MISSING_CHAR:
    'a name needs a colon and a space behind it, a quote its other half, an entry of a list its -',
  MULTILINE_IMPLICIT_KEY: 'a name needs a colon and a space behind it, as in title: My course',
  TAB_AS_INDENT: 'indent with spaces',
};

/** Signs that a Chinese keyboard writes, and those that YAML means. */
const fullWidth: Readonly<Record<string, string>> = {
  '：': 'a colon and a space',
  '，': 'a comma and a space',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

/**
 * What is wrong with a text that is no YAML.
 * @param line the one on which the parser stopped
 * @param code of a YAMLError
 */
export function describeFault(line: string, code: string, message: string): string {
  const sign = Object.keys(fullWidth).find((one) => line.includes(one));
  const cause = sign ? `if ${sign} is not part of a text, write ${fullWidth[sign]} for it` : causes[code];
  const said = message.replace(/\s+/g, ' ');
  return cause ? `${cause} (YAML says: ${said})` : said;
}
