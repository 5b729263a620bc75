import { openKernels, openProbes } from '#src/kernels';
import { type LayerName, measureLayer, type RooflineReply } from '#src/widgets/roofline';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (reply: RooflineReply) => scope.postMessage(reply);

/** One layer, then the page ends this Worker, which gives its memory back. */
scope.onmessage = async ({ data }: MessageEvent<LayerName>) => {
  try {
    // One thread, for the arithmetic peak and the bandwidth are those of one.
    const kernels = await openKernels({ threads: 1 });
    const probes = await openProbes({ engine: kernels.engine === 'reference' ? 'reference' : 'wasm' });
    await measureLayer(data, kernels, probes, () => performance.now(), post);
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
