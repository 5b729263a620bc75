/** A piece of a page: text, or an element with what is in it. */
type Piece = string | { readonly tag: string; readonly isHidden: boolean; readonly pieces: Piece[] };

const TOKEN = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gi;
const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** They have no end. */
const lone = ['br', 'hr', 'img', 'wbr'];
/** What comes after one of them is no part of the same word. */
const blocks = ['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'pre', 'blockquote', 'br', 'hr'];

/**
 * HTML of the course as text for a file, a table or an LMS. A formula is read from its MathML: `16/4`, `K^2`, `√(a+b)`.
 * @param html well-formed, as `#src/content` writes it
 */
export function toPlainText(html: string): string {
  return writeAll(parse(html)).replace(/\s+/g, ' ').trim();
}

function parse(html: string): Piece[] {
  const top: Piece[] = [];
  const open = [top];
  for (const [token, end, tag, attributes] of html.matchAll(TOKEN)) {
    const here = open.at(-1)!;
    if (tag === undefined) here.push(token.replace(ENTITY, toCharacter));
    else if (end) open.pop();
    else {
      const pieces: Piece[] = [];
      here.push({ tag, isHidden: /aria-hidden="true"/.test(attributes!), pieces });
      if (!lone.includes(tag)) open.push(pieces);
    }
  }
  return top;
}

function toCharacter(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal) return String.fromCodePoint(Number(decimal));
  return named[name!] ?? whole;
}

const writeAll = (pieces: readonly Piece[]): string => pieces.map(write).join('');

function write(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const { tag, isHidden, pieces } = piece;
  if (isHidden || tag === 'annotation') return '';
  const part = (index: number) => bracket(write(pieces[index] ?? ''));
  if (tag === 'mfrac') return `${part(0)}/${part(1)}`;
  if (tag === 'msup') return `${part(0)}^${part(1)}`;
  if (tag === 'msub') return `${part(0)}_${part(1)}`;
  if (tag === 'msubsup') return `${part(0)}_${part(1)}^${part(2)}`;
  if (tag === 'msqrt') return `√${bracket(writeAll(pieces))}`;
  const text = writeAll(pieces);
  return blocks.includes(tag) ? ` ${text} ` : text;
}

/** What is more than a name or a number keeps together. */
const bracket = (text: string) => (/^(\p{L}|[\d.,]+)?$/u.test(text) ? text : `(${text})`);
