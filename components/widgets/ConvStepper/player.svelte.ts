/** The first steps are slow enough to read; then the reader has seen how it goes. */
const FIRST_MS = 700;
const FASTER_MS = 40;
const SHORTEST_MS = 220;
/** A frame that came late, as after a tab was hidden, counts no longer than this: no burst. */
const LATE_MS = 100;

/**
 * Calls `advance` once a step's time until it answers false. Runs on animation frames, so a hidden page stands
 * still; the frames end with the component that made the player.
 */
export function createPlayer(advance: () => boolean) {
  let playing = $state(false);

  $effect(() => {
    if (!playing) return;
    let before: number | null = null;
    let elapsed = 0;
    let stepMs = FIRST_MS;
    let frame = requestAnimationFrame(function draw(now) {
      elapsed += before === null ? 0 : Math.min(now - before, LATE_MS);
      before = now;
      if (elapsed >= stepMs) {
        elapsed -= stepMs;
        stepMs = Math.max(SHORTEST_MS, stepMs - FASTER_MS);
        if (!advance()) {
          playing = false;
          return;
        }
      }
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  });

  return {
    get playing() {
      return playing;
    },
    set playing(value: boolean) {
      playing = value;
    },
  };
}
