import { type Kernels, openKernels } from '#src/kernels';
import { createPhotoSession, type PhotoEngine, type PhotoReply, type PhotoRequest } from '#src/widgets';

/** A message to itself comes after those that wait, without the delay that browsers put on timers. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Makes the Worker this is called in answer a `PhotoRun`. */
export function servePhotos<State, Result>(create: (kernels: Kernels) => PhotoEngine<State, Result>): void {
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  const post = (reply: PhotoReply<Result>) => scope.postMessage(reply);
  const session = openKernels().then((kernels) => createPhotoSession(create(kernels), post, pause));
  scope.onmessage = async ({ data }: MessageEvent<PhotoRequest<State>>) => {
    try {
      await (await session)(data);
    } catch (error) {
      post({ kind: 'failed', id: data.id, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}
