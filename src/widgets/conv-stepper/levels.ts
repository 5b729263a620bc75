/** Shades of a small picture, for each sign. */
export const LEVELS = 5;

/**
 * A small picture of one output channel: for each shade from -LEVELS to LEVELS (0 is left out) an SVG path that
 * runs along the rows wherever the values have it, to be stroked one unit wide.
 * @param largest the absolute value that gets the darkest shade
 */
export function toShades(
  values: readonly number[],
  columns: number,
  largest: number,
): { readonly level: number; readonly path: string }[] {
  const paths = new Map<number, string>();
  let at = 0;
  while (at < values.length) {
    const level = toLevel(values[at]!, largest);
    const from = at;
    do at++;
    while (at % columns !== 0 && at < values.length && toLevel(values[at]!, largest) === level);
    if (level === 0) continue;
    const run = `M${from % columns} ${Math.floor(from / columns)}h${at - from}`;
    paths.set(level, (paths.get(level) ?? '') + run);
  }
  return [...paths].map(([level, path]) => ({ level, path })).sort((a, b) => a.level - b.level);
}

function toLevel(value: number, largest: number): number {
  return Math.round((LEVELS * value) / largest) + 0;
}
