import { buildNetwork, inputShapes, type RunSpec } from '#src/lab';
import { weightsOfLayer } from '#src/nets';

/** The 3 x 3 kernels of one layer that are looked at. */
export interface LearnedKernels {
  readonly layer: string;
  /** [kernel][pixel], row by row. */
  readonly kernels: readonly (readonly number[])[];
}

/**
 * The first layers with 3 x 3 kernels: what each output channel does to its first input channel.
 * @param weights by `layer/name`
 * @param most layers, and kernels of a layer
 */
export function learnedKernels(
  { data, network }: RunSpec,
  weights: ReadonlyMap<string, Float32Array>,
  most = { layers: 2, kernels: 32 },
): LearnedKernels[] {
  const layers = buildNetwork(network, inputShapes[data.id]).nodes.flatMap(({ name, layer }) => {
    const [kernel] = weightsOfLayer(layer);
    const isSpatial = layer.type === 'conv' && kernel?.shape[0] === 3;
    return isSpatial ? [{ name, shape: kernel.shape, values: weights.get(`${name}/kernel`)! }] : [];
  });
  return layers.slice(0, most.layers).map(({ name, shape, values }) => {
    const [, , inputs, outputs] = shape as readonly [number, number, number, number];
    const kernels = Array.from({ length: Math.min(outputs, most.kernels) }, (_, out) =>
      Array.from({ length: 9 }, (_, pixel) => values[pixel * inputs * outputs + out]!),
    );
    return { layer: name, kernels };
  });
}
