/** How panels are cut; `plan/gradient-plan.ts` has the same numbers. */
export const OUTER = 0;
export const DIAGONAL = 1;
export const PAIRS = 2;
export const LANES = 3;
