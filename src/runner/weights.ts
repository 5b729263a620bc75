import { type NetNode, weightsOfLayer } from '#src/nets';
import { seededRandom } from '#src/random';
import { sizeOf } from '#src/tensor';

/** The tensors of one layer under Keras' names, each as flat as `weightsOfLayer` shapes it. */
export type LayerWeights = Readonly<Record<string, Float32Array>>;

/** Gives a layer's tensors when they are wanted: a network's weights need never be in memory twice. */
export type WeightSource = (node: NetNode) => LayerWeights | Promise<LayerWeights>;

/**
 * Weights as a network has before it learns anything: uniform with variance 2 / fan-in (He et al. 2015), no bias, a
 * normalisation that changes nothing. Each layer's depend on `seed` and its name alone.
 */
export function seededWeights(seed: number): WeightSource {
  return ({ name, layer }) => {
    const random = seededRandom(seed ^ hashName(name));
    return Object.fromEntries(
      weightsOfLayer(layer).map((weight) => {
        const data = new Float32Array(sizeOf(weight.shape));
        if (weight.shape.length > 1) {
          // Uniform in [-1, 1) has variance 1/3.
          const scale = Math.sqrt(6 / fanIn(weight.shape));
          for (let index = 0; index < data.length; index++) data[index] = (2 * random.uniform() - 1) * scale;
        } else if (ones.has(weight.name)) data.fill(1);
        return [weight.name, data];
      }),
    );
  };
}

const ones = new Set(['gamma', 'moving_variance', 'variance']);

/** Products that one output number sums: all axes but the last. */
function fanIn(shape: readonly number[]): number {
  return sizeOf(shape.slice(0, -1));
}

/** FNV-1a, 32 bits. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
