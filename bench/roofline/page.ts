import { openKernels } from '../../src/kernels/open-kernels.ts';
import { openProbes } from '../../src/kernels/probes/open-probes.ts';
import type { LayerName } from '../../src/widgets/roofline/layers.ts';
import { LAYERS } from '../../src/widgets/roofline/layers.ts';
import type { Measurement } from '../../src/widgets/roofline/measurement.ts';
import { measureLayer } from '../../src/widgets/roofline/session.ts';

declare global {
  interface Window {
    layers: readonly LayerName[];
    /** As the lesson's widget measures a layer. */
    measure: (layer: LayerName) => Promise<Measurement>;
  }
}
window.layers = LAYERS;
window.measure = async (layer) => {
  const kernels = await openKernels({ threads: 1 });
  let last: Measurement | null = null;
  await measureLayer(
    layer,
    kernels,
    await openProbes(),
    () => performance.now(),
    (reply) => {
      if (reply.kind === 'failed') throw new Error(reply.reason);
      if (reply.kind === 'measured') last = reply.measurement;
    },
  );
  kernels.dispose();
  return last!;
};
