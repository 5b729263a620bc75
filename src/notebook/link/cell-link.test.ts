import { expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { type CellLinkError, decodeCellText, encodeCellText, MOST_IN_LINK } from './cell-link.ts';

test('a text comes back from its link, whatever it holds', () => {
  const random = seededRandom(3);
  const characters = ['a', 'é', '卷', '🧮', '\n', '"', '<', '&', '\\', '\0'];
  for (let length = 0; length < 200; length++) {
    const text = Array.from({ length }, () => random.pick(characters)).join('');
    const part = encodeCellText(text);
    expect(part).toMatch(/^v1\.[\w-]*$/);
    expect(decodeCellText(part)).toBe(text);
  }
});

test.each(['', 'v1', 'v2.YQ', 'v1.*', 'v1.YQ==', 'v1.A', 'v1._w', `v1.${'A'.repeat(40_000)}`])(
  '%.20j is no link',
  (part) => {
    expect(() => decodeCellText(part)).toThrow(
      expect.objectContaining({ code: 'linkDamaged' }) as CellLinkError,
    );
  },
);

test('a text too long for a link is refused with its length', () => {
  const text = 'x'.repeat(MOST_IN_LINK + 1);
  expect(() => encodeCellText(text)).toThrow(
    expect.objectContaining({
      code: 'linkTooLong',
      values: { length: text.length, most: MOST_IN_LINK },
    }) as CellLinkError,
  );
});
