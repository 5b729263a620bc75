/** One slice, row by row: the weights for one input channel of one output channel. */
type Slice = readonly number[];

/**
 * `denseFilters[outChannel][inChannel]`: edge and line detectors, a different one for each channel. Each slice
 * sums to 0, so that an area without change gives 0; the sums stay small enough to check by head.
 */
export const denseFilters: readonly (readonly Slice[])[] = [
  // Brighter to the right.
  [
    [-1, 0, 1, -2, 0, 2, -1, 0, 1],
    [-2, 1, 1, -2, 1, 1, -2, 1, 1],
    [-1, 0, 1, -1, 0, 1, -1, 0, 1],
    [-1, -1, 2, -1, -1, 2, -1, -1, 2],
  ],
  // Brighter downwards.
  [
    [-1, -1, -1, 0, 0, 0, 1, 1, 1],
    [-1, -2, -1, 0, 0, 0, 1, 2, 1],
    [-2, -2, -2, 1, 1, 1, 1, 1, 1],
    [-1, -1, -1, -1, -1, -1, 2, 2, 2],
  ],
  // More blue, less red towards the lower right.
  [
    [2, 1, 0, 1, 0, -1, 0, -1, -2],
    [1, 1, 0, 1, 0, -1, 0, -1, -1],
    [-2, -1, 0, -1, 0, 1, 0, 1, 2],
    [-1, -1, 0, -1, 0, 1, 0, 1, 1],
  ],
  // A thin upright line, more red than green.
  [
    [-1, 2, -1, -1, 2, -1, -1, 2, -1],
    [1, -2, 1, 1, -2, 1, 1, -2, 1],
    [1, 1, 1, -2, -2, -2, 1, 1, 1],
    [-1, 2, -1, -1, 2, -1, -1, 2, -1],
  ],
];

/** `pointwiseFilters[outChannel][inChannel]`: one colour against another. Each sums to 0, so that grey gives 0. */
export const pointwiseFilters: readonly (readonly Slice[])[] = [
  [[2], [-1], [-2], [1]],
  [[-1], [2], [-2], [1]],
  [[-2], [-1], [2], [1]],
  [[1], [1], [-1], [-1]],
];
