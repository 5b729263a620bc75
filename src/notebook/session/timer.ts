/** A clock that stands still while it is paused, as often as it was paused. */
export interface Timer {
  readonly pause: () => void;
  readonly resume: () => void;
  /** For good: what resumes it later starts nothing. */
  readonly stop: () => void;
}

interface Clock {
  readonly now: () => number;
  /** @returns what calls it off */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** Calls `act` once, when it has run for `limit` milliseconds without pauses. */
export function startTimer(limit: number, { now, after }: Clock, act: () => void): Timer {
  let left = limit;
  let pauses = 0;
  let isStopped = false;
  let begun = now();
  let callOff = after(left, act);
  return {
    pause() {
      if (pauses++ > 0 || isStopped) return;
      callOff();
      left -= now() - begun;
    },
    resume() {
      if (--pauses > 0 || isStopped) return;
      begun = now();
      callOff = after(left, act);
    },
    stop() {
      isStopped = true;
      callOff();
    },
  };
}
