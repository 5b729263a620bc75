/** The longest text that a link carries; longer addresses are cut by servers and chat programs. */
export const MOST_IN_LINK = 6000;
const VERSION = 'v1';

/** A link's part that holds no text of a cell. `code` is the key of the reader's sentence. */
export class CellLinkError extends Error {
  readonly code: 'linkDamaged' | 'linkTooLong';
  readonly values: Readonly<Record<string, number>>;

  constructor(code: CellLinkError['code'], values: Readonly<Record<string, number>>, message: string) {
    super(message);
    this.name = 'CellLinkError';
    this.code = code;
    this.values = values;
  }
}

/**
 * A cell's text for an address: base64url of UTF-8, behind the version.
 * @throws CellLinkError `linkTooLong`
 */
export function encodeCellText(text: string): string {
  if (text.length > MOST_IN_LINK) {
    const values = { length: text.length, most: MOST_IN_LINK };
    throw new CellLinkError('linkTooLong', values, `a cell of ${text.length} characters fits no link`);
  }
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${VERSION}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The text that `encodeCellText` was given. @throws CellLinkError `linkDamaged` */
export function decodeCellText(part: string): string {
  const [, data] = /^v1\.([\w-]*)$/.exec(part.length > 5 * MOST_IN_LINK ? '' : part) ?? [];
  try {
    if (data === undefined) throw new RangeError('another version, or no link of ours');
    const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CellLinkError('linkDamaged', {}, `no text of a cell: ${error}`);
  }
}
