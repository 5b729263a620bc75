/**
 * The number a reader meant, or null: full-width digits and signs (as Chinese input methods type them) become
 * ASCII, a lone comma followed by other than three digits is a decimal comma, commas between groups of three
 * are separators.
 */
export function parseNumber(text: string): number | null {
  const ascii = text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f]/g, ' ')
    .replace(/\u3002/g, '.')
    .replace(/\u2212/g, '-')
    .trim();
  const grouped = /^[+-]?\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(ascii) && !/^[+-]?0,/.test(ascii);
  const plain = grouped ? ascii.replace(/[, ]/g, '') : ascii.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
