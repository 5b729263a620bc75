// Here and not beside the client, because it holds both halves of the search against each other.
import { expect, test } from 'vitest';
import { joinHan, toIndexedQuery } from '../components/site/scripts/han-search.ts';
import { separateHan } from './site-search.mjs';

test('a query is cut as the index is, and is a phrase unless it has spaces', () => {
  expect(toIndexedQuery('\u6df1\u5ea6\u5377\u79ef')).toBe('"\u6df1 \u5ea6 \u5377 \u79ef"');
  expect(toIndexedQuery('Xception\u7684')).toBe('"Xception \u7684"');
  expect(toIndexedQuery('\u5206\u7ec4 \u901a\u9053')).toBe('\u5206 \u7ec4 \u901a \u9053');
  expect(toIndexedQuery('depthwise groups')).toBe('depthwise groups');
});

test('what was cut for the index is joined for the reader, around marks too', () => {
  const text = '\u5206\u7ec4\u5377\u79ef\uff08grouped\uff09\u91cc Xception \u6a21\u5757';
  const indexed = separateHan(`<p title="\u7ec4\u7ec4">${text}</p>`).replace(/ +/g, ' ');
  expect(indexed).toContain('\u5206 \u7ec4 \u5377');
  expect(indexed).toContain('title="\u7ec4\u7ec4"');
  expect(joinHan(indexed)).toContain(text);
  expect(joinHan('\u5206 <mark>\u7ec4</mark> <mark>\u5377</mark> \u79ef')).toBe(
    '\u5206<mark>\u7ec4</mark><mark>\u5377</mark>\u79ef',
  );
});
