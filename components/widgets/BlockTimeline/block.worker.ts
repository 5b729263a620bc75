import { openKernels } from '#src/kernels';
import { type BlockReply, type BlockRequest, runBlock } from '#src/widgets/block-timeline';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const kernels = openKernels();

scope.onmessage = async ({ data }: MessageEvent<BlockRequest>) => {
  try {
    const reply = await runBlock(await kernels, data, () => performance.now());
    const pixels = reply.layers.flatMap(({ maps }) => maps.map((map) => map.pixels.buffer));
    scope.postMessage(reply satisfies BlockReply, pixels);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', id: data.id, reason } satisfies BlockReply);
  }
};
