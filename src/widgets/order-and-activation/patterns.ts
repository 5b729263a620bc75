export const KERNEL_SIZE = 3;

/** 3 x 3 each, in rows, up to its length. Drawn, not trained: a reader must recognise one wherever it turns up. */
const DRAWN = [
  [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  [1, 2, 1, 2, 4, 2, 1, 2, 1],
  [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  [2, -1, -1, -1, 2, -1, -1, -1, 2],
  [-1, -1, 2, -1, 2, -1, 2, -1, -1],
  [-1, 2, -1, -1, 2, -1, -1, 2, -1],
  [-1, -1, -1, 2, 2, 2, -1, -1, -1],
  [0, 0, 0, 0, 1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0, 0, 0, 0, 0],
  [1, 1, -1, 1, 1, -1, -1, -1, -1],
  [1, 0, -1, 0, 0, 0, -1, 0, 1],
] as const;

/** [channel][tap], all of length 1. No two are multiples of each other. */
export const PATTERNS: readonly (readonly number[])[] = DRAWN.map((taps) => {
  const length = Math.hypot(...taps);
  return taps.map((tap) => tap / length);
});
