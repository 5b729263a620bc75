/** Neighbouring pixels along one axis whose taps inside the image are the same ones. */
export interface Run {
  readonly start: number;
  readonly count: number;
  readonly firstTap: number;
  readonly taps: number;
}

/**
 * Cuts `count` pixels of one axis into runs. Tap t of pixel p reads `first + step * p + tapStep * t`, which counts only
 * from 0 to `size` - 1.
 */
export function toRuns(
  count: number,
  taps: number,
  size: number,
  first: number,
  step: number,
  tapStep: number,
): Run[] {
  const runs: Run[] = [];
  for (let pixel = 0; pixel < count; pixel++) {
    const at = first + step * pixel;
    const firstTap = Math.min(taps, Math.max(0, Math.ceil(-at / tapStep)));
    const end = Math.min(taps, Math.max(firstTap, Math.floor((size - 1 - at) / tapStep) + 1));
    const last = runs.at(-1);
    if (last && last.firstTap === firstTap && last.taps === end - firstTap) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ start: pixel, count: 1, firstTap, taps: end - firstTap });
    }
  }
  return runs;
}
