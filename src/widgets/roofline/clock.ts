/** A clock that stands still is given up on after so many looks. */
const MOST_LOOKS = 5_000_000;
const STEPS = 5;
/** Measured at a time: at least, as many steps of the clock as keep its rounding under 5 %, and at most. */
const LEAST_MS = 4;
const STEPS_A_TIME = 20;
const MOST_MS = 40;

/** The smallest step, in milliseconds, that a clock makes: browsers round theirs, some to a whole millisecond. */
export function clockStep(now: () => number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS; step++) {
    const start = now();
    let time = now();
    for (let look = 0; time === start && look < MOST_LOOKS; look++) time = now();
    if (time > start) smallest = Math.min(smallest, time - start);
  }
  return Number.isFinite(smallest) ? smallest : MOST_MS;
}

/** How long something is measured at a time, by a clock of this step. */
export function leastTime(stepMs: number): number {
  return Math.min(MOST_MS, Math.max(LEAST_MS, STEPS_A_TIME * stepMs));
}
