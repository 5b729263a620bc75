/** A shade and an SVG path along the rows of a picture wherever it has it, to be stroked one unit wide. */
export interface Shade {
  readonly level: number;
  readonly path: string;
}

/**
 * A small picture as few shapes: one path for each shade that occurs but 0, in ascending order.
 * @param levels a whole number for each pixel, row by row
 */
export function toShades(levels: readonly number[], columns: number): Shade[] {
  const paths = new Map<number, string>();
  let at = 0;
  while (at < levels.length) {
    const level = levels[at]!;
    const from = at;
    do at++;
    while (at % columns !== 0 && levels[at] === level);
    if (level === 0) continue;
    const run = `M${from % columns} ${Math.floor(from / columns)}h${at - from}`;
    paths.set(level, (paths.get(level) ?? '') + run);
  }
  return [...paths].map(([level, path]) => ({ level, path })).sort((a, b) => a.level - b.level);
}

/** How many shades `share` in [-1, 1] is from 0 when 1 is `count` shades. */
export function toLevel(share: number, count: number): number {
  return Math.round(share * count) + 0;
}

/**
 * The shade of a positive or negative `value`, `count` for the `largest`. By its square root, so that a channel
 * whose values are small beside another's is still a picture.
 */
export function toSignedLevel(value: number, largest: number, count: number): number {
  return Math.sign(value) * toLevel(Math.sqrt(Math.abs(value) / largest), count) + 0;
}
