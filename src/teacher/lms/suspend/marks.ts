/** Digits of numbers in suspended data: none of them is escaped in a URL, in XML or in JSON. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** A whole number from 0 as text to the base 64; with `length`, padded to it. */
export function writeWhole(value: number, length = 1): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 64)) text = digits[rest % 64]! + text;
  return text.padStart(length, '0');
}

/** Null where `text` is no such number. */
export function readWhole(text: string): number | null {
  if (text === '') return null;
  const value = [...text].reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0);
  return [...text].every((digit) => digits.includes(digit)) && Number.isSafeInteger(value) ? value : null;
}

/** A short mark of a name, `length` digits to the base 64 (FNV-1a): equal in every version of a course. */
export function toMark(name: string, length: number): string {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash ^= hash >>> 15;
  return writeWhole((hash >>> 0) % 64 ** length, length);
}

/** Names and their marks; a name that shares its mark with another, or is not among them, stands for itself. */
export interface Marks {
  /** The mark, or `=<name>=`. */
  readonly write: (name: string) => string;
  /** The name at the start of `text` and what comes behind it; null where nobody has that mark. */
  readonly read: (text: string) => { readonly name: string; readonly rest: string } | null;
}

export function toMarks(names: readonly string[], length: number): Marks {
  const byMark = new Map<string, string | null>();
  for (const name of new Set(names)) {
    const mark = toMark(name, length);
    byMark.set(mark, byMark.has(mark) ? null : name);
  }
  return {
    write(name) {
      const mark = toMark(name, length);
      return byMark.get(mark) === name ? mark : `=${name}=`;
    },
    read(text) {
      const whole = /^=([^=]*)=(.*)$/.exec(text);
      if (whole) return { name: whole[1]!, rest: whole[2]! };
      const name = byMark.get(text.slice(0, length));
      return name ? { name, rest: text.slice(length) } : null;
    },
  };
}
