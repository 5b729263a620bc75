import type { Rgba } from '#src/photo';

/** What a widget's Worker does with a photo. */
export interface PhotoEngine<State, Result> {
  /** From now on this photo. */
  readonly show: (photo: Rgba) => void;
  /** @throws Error when no photo was shown yet, or the state is impossible */
  readonly run: (state: State) => Promise<Result>;
}

/** To the Worker: a photo when it changed, and the state to run. */
export interface PhotoRequest<State> {
  readonly id: number;
  readonly state: State;
  readonly photo: Rgba | null;
}

/** From the Worker. A reader's mistake never gets this far, so a failure is one line for the page to show. */
export type PhotoReply<Result> =
  | { readonly kind: 'done'; readonly id: number; readonly result: Result }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/**
 * The Worker's side of a widget that runs on a photo: only the newest request is run and answered.
 * @param pause resolves after messages that wait were delivered
 */
export function createPhotoSession<State, Result>(
  engine: PhotoEngine<State, Result>,
  post: (reply: PhotoReply<Result>) => void,
  pause: () => Promise<void>,
): (request: PhotoRequest<State>) => Promise<void> {
  let newest = 0;
  return async ({ id, state, photo }) => {
    newest = id;
    // A photo must not get lost with a request that is already out of date.
    if (photo) engine.show(photo);
    await pause();
    if (newest !== id) return;
    try {
      post({ kind: 'done', id, result: await engine.run(state) });
    } catch (error) {
      post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}
