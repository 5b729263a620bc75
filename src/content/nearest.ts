/** What else could have been meant, for the end of a problem: `nearest: groups; known: groups, size`. */
export function suggest(written: string, names: Iterable<string>): string {
  const known = [...names];
  const nearest = nearestName(written, known);
  return nearest === undefined ? 'there is none' : `nearest: ${nearest}; known: ${known.join(', ')}`;
}

/** The name that takes the fewest single-letter changes from `written`; undefined where there is none. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: { readonly name: string; readonly changes: number } | undefined;
  for (const name of names) {
    const changes = countChanges(written, name);
    if (!nearest || changes < nearest.changes) nearest = { name, changes };
  }
  return nearest?.name;
}

/** Insertions, deletions and replacements between two words, at least (Levenshtein's distance). */
function countChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = row[column - 1]! + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
