import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** What the reader wrote under a key: the code of an exercise or a cell, a notebook. */
export interface WrittenText {
  readonly key: string;
  readonly at: number;
  readonly since: number;
  readonly text: string;
}

const pack = (texts: readonly WrittenText[]): string => {
  const rows = texts.map(({ key, at, since, text }) => [key, at, since, text.toWellFormed()]);
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(rows)), { level: 9 }), true)).replace(/=+$/, '');
};

/** As many of the first texts as fit into `room` characters, packed. */
export function packTexts(
  texts: readonly WrittenText[],
  room: number,
): { readonly packed: string; readonly count: number } {
  let [count, packed] = [0, ''];
  let above = texts.length + 1;
  // Each try costs a compression: the number is halved in on.
  for (let tried = texts.length; tried > count; tried = Math.floor((count + above) / 2)) {
    const text = pack(texts.slice(0, tried));
    if (text.length <= room) [count, packed] = [tried, text];
    else above = tried;
  }
  return { packed, count };
}

/** None where `packed` is damaged. */
export function unpackTexts(packed: string): WrittenText[] {
  try {
    const bytes = inflateSync(strToU8(atob(packed), true));
    const rows: unknown = JSON.parse(strFromU8(bytes));
    return (rows as readonly (readonly [string, number, number, string])[]).map(([key, at, since, text]) => ({
      key: String(key),
      at: Number(at),
      since: Number(since),
      text: String(text),
    }));
  } catch {
    return [];
  }
}
