/** How a block's lanes are used; `plan/choose.ts` has the same numbers. */
export const SPREAD = 0;
export const LANE = 1;
export const PAIR = 2;
