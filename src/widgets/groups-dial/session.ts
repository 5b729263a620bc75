import type { Rgba } from '#src/photo';
import type { GroupsDialState } from './definition.ts';
import type { DialEngine, DialPictures } from './engine.ts';

/** To the Worker: a photo when it changed, and the state to run. */
export interface DialRequest {
  readonly id: number;
  readonly state: GroupsDialState;
  readonly photo: Rgba | null;
  /** Whether the standard convolution of the same layer is to be timed as well, to compare with. */
  readonly timeStandard: boolean;
}

/** From the Worker. A reader's mistake never gets this far, so a failure is one line for the page to show. */
export type DialReply =
  | ({ readonly kind: 'pictures'; readonly id: number } & DialPictures)
  | {
      readonly kind: 'timing';
      readonly id: number;
      readonly groups: number;
      readonly medianMs: number;
      readonly runs: number;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** Warm runs that a timing is the median of. */
export const TIMED_RUNS = 5;
/** No further run is started after this long, so that a slow layer is timed by fewer. */
const TIMING_BUDGET_MS = 400;

/**
 * The Worker's side of the dial: only the newest request counts. Pictures go out at once; then the same
 * convolution runs again, warm, for the timing, until a newer request comes.
 * @param pause resolves after messages that wait were delivered
 */
export function createDialSession(
  engine: DialEngine,
  post: (reply: DialReply) => void,
  pause: () => Promise<void>,
): (request: DialRequest) => Promise<void> {
  let newest = 0;

  /** The median of warm runs; null when a newer request came meanwhile. */
  async function timed(id: number, state: GroupsDialState): Promise<DialReply | null> {
    const times: number[] = [];
    while (times.length < TIMED_RUNS && sumOf(times) < TIMING_BUDGET_MS) {
      await pause();
      if (newest !== id) return null;
      times.push(await engine.time(state));
    }
    return { kind: 'timing', id, groups: state.groups, medianMs: medianOf(times), runs: times.length };
  }

  return async ({ id, state, photo, timeStandard }) => {
    newest = id;
    // A photo must not get lost with a request that is already out of date.
    if (photo) engine.show(photo);
    await pause();
    if (newest !== id) return;
    try {
      post({ kind: 'pictures', id, ...(await engine.run(state)) });
      const states = timeStandard && state.groups > 1 ? [state, { ...state, groups: 1 }] : [state];
      for (const each of states) {
        const timing = await timed(id, each);
        if (!timing) return;
        post(timing);
      }
    } catch (error) {
      post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
