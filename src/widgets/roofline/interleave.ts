/** Something to time: one run of it. */
export interface Task {
  readonly run: () => undefined | Promise<void>;
}

/** Milliseconds of one run of each task, by round. */
export type Rounds = readonly (readonly number[])[];

export const MOST_ROUNDS = 9;
/** No further round is planned when the rounds would take longer. */
const BUDGET_MS = 12_000;
/** A run that takes longer brings its own numbers into the caches; a shorter one gets an untimed run before. */
const WARM_MS = 100;
/** Where a clock stands still. */
const MOST_RUNS = 1_000_000;

export interface InterleaveProgress {
  /** Rounds that are planned, 0 while that is being found out. */
  readonly rounds: number;
  readonly round: number;
  /** Of everything, from 0 to 1. */
  readonly share: number;
  readonly leftMs: number;
}

/**
 * Times tasks by turns, round after round, so that a slow moment of the device falls on all of them. Each is warm, and
 * runs as often at a time as fill `leastMs`.
 * @param onround after every round, with all rounds so far
 */
export async function interleave(
  tasks: readonly Task[],
  leastMs: number,
  now: () => number,
  onprogress: (progress: InterleaveProgress) => void,
  onround: (rounds: Rounds) => void,
): Promise<void> {
  const counts: number[] = [];
  const costs: number[] = [];
  let roundMs = 0;
  for (const [index, task] of tasks.entries()) {
    onprogress({ rounds: 0, round: 0, share: 0, leftMs: 0 });
    await task.run();
    const { runs, elapsed } = await findRuns(task, leastMs, now);
    counts[index] = runs;
    costs[index] = elapsed / runs;
    roundMs += elapsed + (costs[index] < WARM_MS ? costs[index] : 0);
  }
  const rounds = Math.min(MOST_ROUNDS, Math.max(1, Math.floor(BUDGET_MS / roundMs)));
  const times: number[][] = [];
  const start = now();
  for (let round = 0; round < rounds; round++) {
    const of: number[] = [];
    for (const [index, task] of tasks.entries()) {
      const share = (round + index / tasks.length) / rounds;
      // What the clock says once there is something to go by.
      const total = share > 0.1 ? (now() - start) / share : rounds * roundMs;
      onprogress({ rounds, round, share, leftMs: Math.max(0, total - (now() - start)) });
      if (costs[index]! < WARM_MS) await task.run();
      of.push(await timeRun(task, counts[index]!, leastMs, now));
    }
    times.push(of);
    onround(times);
  }
}

/** How many runs take at least so long, and how long they took. */
async function findRuns(
  task: Task,
  leastMs: number,
  now: () => number,
): Promise<{ readonly runs: number; readonly elapsed: number }> {
  for (let runs = 1; ; ) {
    const start = now();
    await runTimes(task, runs);
    const elapsed = now() - start;
    if (elapsed >= leastMs || runs > MOST_RUNS) return { runs, elapsed };
    // A little more than the clock says is needed, and no more than eight times as many on its word.
    runs *= Math.min(8, Math.max(2, Math.ceil((1.2 * leastMs) / Math.max(elapsed, leastMs / 8))));
  }
}

/** Milliseconds of one run, over so many runs and again as many until `leastMs` have passed. */
async function timeRun(task: Task, runs: number, leastMs: number, now: () => number): Promise<number> {
  const start = now();
  let elapsed = 0;
  let done = 0;
  while (elapsed < leastMs && done <= MOST_RUNS) {
    await runTimes(task, runs);
    done += runs;
    elapsed = now() - start;
  }
  return elapsed / done;
}

async function runTimes(task: Task, runs: number): Promise<void> {
  for (let run = 0; run < runs; run++) {
    const pending = task.run();
    if (pending) await pending;
  }
}
