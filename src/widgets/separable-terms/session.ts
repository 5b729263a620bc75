import type { Rgba } from '#src/photo';
import type { TermsEngine, TermsPictures } from './engine.ts';
import { kernelKey } from './split-of.ts';
import type { SeparableTermsState } from './state.ts';

/** To the Worker: a photo when it changed, and the state to run. */
export interface TermsRequest {
  readonly id: number;
  readonly state: SeparableTermsState;
  readonly photo: Rgba | null;
}

/** From the Worker. A reader's mistake never gets this far, so a failure is one line for the page to show. */
export type TermsReply =
  | ({ readonly kind: 'pictures'; readonly id: number } & TermsPictures)
  /** The errors of the outputs by terms kept, from 1; `kernel` is the key of what was split. */
  | {
      readonly kind: 'errors';
      readonly id: number;
      readonly kernel: string;
      readonly errors: readonly number[];
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/**
 * The Worker's side: only the newest request counts. Pictures go out at once; then every other count of terms runs,
 * once for a kernel and a photo.
 * @param pause resolves after messages that wait were delivered
 */
export function createTermsSession(
  engine: TermsEngine,
  post: (reply: TermsReply) => void,
  pause: () => Promise<void>,
): (request: TermsRequest) => Promise<void> {
  let newest = 0;
  let told = '';

  return async ({ id, state, photo }) => {
    newest = id;
    // A photo must not get lost with a request that is already out of date.
    if (photo) {
      engine.show(photo);
      told = '';
    }
    await pause();
    if (newest !== id) return;
    try {
      post({ kind: 'pictures', id, ...(await engine.run(state)) });
      await pause();
      const kernel = kernelKey(state);
      if (newest !== id || told === kernel) return;
      const errors = await engine.runAll(state);
      told = kernel;
      post({ kind: 'errors', id, kernel, errors });
    } catch (error) {
      post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}
