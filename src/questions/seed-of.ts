/** The first numbers of a generated question depend on its id alone: every build and every reader sees the same. */
export function seedOf(id: string): number {
  return [...id].reduce((hash, character) => (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0, 7);
}
