/**
 * The index holds each Chinese character as a word (scripts/site-search.mjs): a query without spaces is looked up
 * as a phrase of characters, one with spaces as all of its characters.
 */
export function toIndexedQuery(query: string): string {
  if (!/\p{Script=Han}/u.test(query)) return query;
  const separated = query
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
  return /\s/.test(query) ? separated : `"${separated}"`;
}

/** An excerpt or title of the index as it is read: no spaces within Chinese. */
export function joinHan(html: string): string {
  const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]`;
  const marks = String.raw`(?:<\/?mark>)*`;
  return html.replace(new RegExp(`(?<=${wide}${marks}) +(?=${marks}${wide})`, 'gu'), '');
}
