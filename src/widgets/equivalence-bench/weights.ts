import { seededRandom } from '#src/random';
import { joinLastAxis, type Tensor, tensor, zeros } from '#src/tensor';
import { type EquivalenceBenchState, IN_CHANNELS } from './fields.ts';
import { OTHER_KERNEL_SIZE, segmentsOf, type Tower, toTowers } from './towers.ts';

export const WEIGHT_SEED = 23;
/** What `change-weight` adds to a weight: twice the spread of all of them, so that nobody has to search for it. */
export const ADDED = 1;

/** The weights of every tower by itself, and of the wide 1 x 1 as the reader left it. */
export interface BenchWeights {
  /** One a tower: HWIO `[1, 1, IN_CHANNELS, channels]`. */
  readonly pointwise: readonly Tensor[];
  /** One a tower: HWIO `[K, K, channels, channels]`. */
  readonly spatial: readonly Tensor[];
  /** All of `pointwise` as one, with what the reader changed: HWIO `[1, 1, IN_CHANNELS, all channels]`. */
  readonly wide: Tensor;
}

/**
 * Normal numbers of the variance that He initialisation gives, by seed. A tower's numbers hang on the tower and its
 * channels alone: more towers leave those that were there as they were.
 */
export function benchWeights(state: EquivalenceBenchState): BenchWeights {
  const towers = toTowers(state);
  const pointwise = towers.map((tower, index) => pointwiseWeights(tower, index));
  const order = slabOrder(state);
  const wide = joinLastAxis(order.map((tower) => pointwise[tower]!));
  if (state.change === 'weight') {
    wide.data[(state.input - 1) * wide.shape[3]! + state.channel - 1]! += ADDED;
  }
  return { pointwise, spatial: towers.map((tower, index) => spatialWeights(tower, index)), wide };
}

/** Which tower's slab stands at each place of the wide 1 x 1. */
export function slabOrder({ towers, change }: EquivalenceBenchState): number[] {
  const order = Array.from({ length: towers }, (_, tower) => tower);
  return change === 'order' ? [1, 0, ...order.slice(2)] : order;
}

/**
 * The one standard K x K that does what the towers' own do: their blocks on the diagonal, smaller kernels in the middle
 * of larger ones, zeros everywhere else.
 * @returns HWIO `[K, K, all channels, all channels]` with the largest K, float64
 */
export function toDenseWeights(spatial: readonly Tensor[], towers: readonly Tower[]): Tensor {
  const segments = segmentsOf(towers);
  const channels = segments.at(-1)![1];
  const size = Math.max(...towers.map(({ kernelSize }) => kernelSize));
  const dense = zeros([size, size, channels, channels]);
  towers.forEach(({ channels: own, kernelSize }, tower) => {
    const margin = (size - kernelSize) / 2;
    const [from] = segments[tower]!;
    spatial[tower]!.data.forEach((weight, index) => {
      const o = index % own;
      const i = Math.floor(index / own) % own;
      const tap = Math.floor(index / own / own);
      const place = (Math.floor(tap / kernelSize) + margin) * size + (tap % kernelSize) + margin;
      dense.data[(place * channels + from + i) * channels + from + o] = weight;
    });
  });
  return dense;
}

function pointwiseWeights({ channels }: Tower, tower: number): Tensor {
  const columns = Array.from({ length: channels }, (_, channel) =>
    normals(2 * (64 * tower + channel), IN_CHANNELS, Math.sqrt(2 / IN_CHANNELS)),
  );
  return joinLastAxis(columns.map((data) => tensor([1, 1, IN_CHANNELS, 1], data)));
}

function spatialWeights({ channels, kernelSize }: Tower, tower: number): Tensor {
  const deviation = Math.sqrt(2 / (kernelSize * kernelSize * channels));
  const weights = zeros([kernelSize, kernelSize, channels, channels]);
  for (let o = 0; o < channels; o++) {
    for (let i = 0; i < channels; i++) {
      const kernel = normals(1 + 2 * ((64 * tower + o) * 16 + i), OTHER_KERNEL_SIZE ** 2, deviation);
      for (let tap = 0; tap < kernelSize * kernelSize; tap++) {
        weights.data[(tap * channels + i) * channels + o] = kernel[tap]!;
      }
    }
  }
  return weights;
}

function normals(key: number, count: number, deviation: number): Float64Array {
  const random = seededRandom(WEIGHT_SEED * 100_003 + key);
  return Float64Array.from({ length: count }, () => deviation * random.normal());
}

/** A cell of the wide 1 x 1 with its value before and after the change. */
export function changedWeight(state: EquivalenceBenchState): {
  readonly before: number;
  readonly after: number;
} {
  const { wide } = benchWeights({ ...state, change: 'none' });
  const before = wide.data[(state.input - 1) * wide.shape[3]! + state.channel - 1]!;
  return { before, after: before + ADDED };
}
