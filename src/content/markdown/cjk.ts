/** Han, kana and full-width forms. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const widePunctuation =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/u;
/** Written alike in both languages; they go with their neighbour. */
const shared = /[\u2018\u2019\u201c\u201d\u2014\u2026\u00b7]/u;

/**
 * Whether a line break between these two characters is no space: both are Chinese, or one is full-width
 * punctuation, which brings its own.
 */
export function joinsWithoutSpace(left: string, right: string): boolean {
  if (widePunctuation.test(left) || widePunctuation.test(right)) return true;
  const [isWide, isShared] = [wide.test(left), shared.test(left)];
  const [nextIsWide, nextIsShared] = [wide.test(right), shared.test(right)];
  return (isWide && (nextIsWide || nextIsShared)) || (isShared && nextIsWide);
}

/** Line breaks become a space, or nothing between Chinese characters. */
export function joinCjkText(value: string): string {
  // YAML has by now folded its own line breaks into spaces; no Chinese sentence has a space of its own there.
  return value.replace(/(\S)\s+(?=(\S))/gu, (_, left: string, right: string) =>
    joinsWithoutSpace(left, right) ? left : `${left} `,
  );
}
