import { openKernels } from '#src/kernels';
import {
  createTermsEngine,
  createTermsSession,
  type TermsReply,
  type TermsRequest,
} from '#src/widgets/separable-terms';

const scope = self as unknown as DedicatedWorkerGlobalScope;
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

const post = (reply: TermsReply) => scope.postMessage(reply);
const session = openKernels().then((kernels) => createTermsSession(createTermsEngine(kernels), post, pause));

scope.onmessage = async ({ data }: MessageEvent<TermsRequest>) => {
  try {
    await (await session)(data);
  } catch (error) {
    post({ kind: 'failed', id: data.id, reason: error instanceof Error ? error.message : String(error) });
  }
};
