import { openKernels } from '#src/kernels';
import type { FeatureMap } from '#src/photo';
import {
  createDialEngine,
  createDialSession,
  type DialReply,
  type DialRequest,
} from '#src/widgets/groups-dial';
import type { SentReply } from './dial-client.ts';

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
let sentInputs: readonly FeatureMap[] | null = null;

/** The input channels are kept here and rarely change: they are sent once, the outputs handed over. */
function post(reply: DialReply): void {
  if (reply.kind !== 'pictures') {
    scope.postMessage(reply satisfies SentReply);
    return;
  }
  const inputs = reply.inputs === sentInputs ? null : reply.inputs;
  sentInputs = reply.inputs;
  const sent: SentReply = { ...reply, inputs };
  scope.postMessage(
    sent,
    reply.outputs.map(({ pixels }) => pixels.buffer),
  );
}

const session = openKernels().then((kernels) =>
  createDialSession(
    createDialEngine(kernels, () => performance.now()),
    post,
    pause,
  ),
);

scope.onmessage = async ({ data }: MessageEvent<DialRequest>) => {
  try {
    await (await session)(data);
  } catch (error) {
    post({ kind: 'failed', id: data.id, reason: error instanceof Error ? error.message : String(error) });
  }
};
