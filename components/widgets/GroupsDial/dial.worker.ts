import { openKernels } from '#src/kernels';
import {
  createDialEngine,
  createDialSession,
  type DialReply,
  type DialRequest,
} from '#src/widgets/groups-dial';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

function post(reply: DialReply): void {
  const buffers =
    reply.kind === 'pictures' ? [...new Set(reply.outputs.map(({ pixels }) => pixels.buffer))] : [];
  scope.postMessage(reply, buffers);
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
