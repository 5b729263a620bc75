/** How strongly a cell is drawn: so many steps of colour for each sign. */
export const CELL_LEVELS = 6;

/** Numbers as steps of colour, from -CELL_LEVELS to CELL_LEVELS; 0 is the paper. */
export type Levels = readonly number[];

/**
 * The nearest step; a number that is more than rounding has at least the faintest.
 * @param scale what has the strongest step, and everything beyond
 */
export function toLevels(values: readonly number[], scale: number): Levels {
  return values.map((value) => {
    const share = scale > 0 ? value / scale : 0;
    if (Math.abs(share) < 1e-6) return 0;
    const level = Math.max(1, Math.round(Math.abs(share) * CELL_LEVELS));
    return Math.sign(share) * Math.min(CELL_LEVELS, level);
  });
}
