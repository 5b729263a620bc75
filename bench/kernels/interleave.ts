/** What is timed. */
export type Contender = () => unknown;

/** A contender runs at least so long at a time. */
const LEAST_MS = 12;
const ROUNDS = 11;

/** Each contender in turn, round after round; milliseconds a run, by round. */
export async function interleave(
  contenders: Readonly<Record<string, Contender>>,
): Promise<Record<string, number[]>> {
  const names = Object.keys(contenders);
  const runs: Record<string, number> = {};
  for (const name of names) {
    // Warm, then as many as fill the least time.
    for (let warm = 0; warm < 3; warm++) await contenders[name]!();
    const start = performance.now();
    await contenders[name]!();
    runs[name] = Math.max(1, Math.ceil(LEAST_MS / Math.max(performance.now() - start, 0.02)));
  }
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let run = 0; run < runs[name]!; run++) {
        const pending = contenders[name]!();
        if (pending) await pending;
      }
      times[name]!.push((performance.now() - start) / runs[name]!);
    }
  }
  return times;
}
