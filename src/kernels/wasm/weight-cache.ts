import type { Conv2dGeometry } from '#src/conv';
import type { Tensor } from '#src/tensor';
import type { Convolver } from './convolver.ts';
import type { KernelExports } from './exports.ts';
import type { Heap } from './heap.ts';

const FLOAT = 4;
/** The oldest weights are given up beyond these: a network has fewer layers, and training makes new ones all the time. */
const MOST_ENTRIES = 128;
const MOST_BYTES = 64 * 1024 * 1024;

interface Entry {
  readonly data: Tensor['data'];
  readonly biasData: Tensor['data'] | null;
  readonly key: string;
  /** The weights and the bias as they were when they were packed. */
  readonly raw: number;
  readonly rawBytes: number;
  readonly packed: number;
  readonly bytes: number;
}

/**
 * Keeps weights in the order of the tiles, so that a convolution that runs again does not put them in order again.
 * Whoever writes into weights that were used before is noticed: the numbers are compared, not only their place.
 */
export function createWeightCache(exports: KernelExports, heap: Heap, convolver: Convolver) {
  // The one used last stands last.
  let entries: Entry[] = [];

  function drop(entry: Entry): void {
    heap.free(entry.raw);
    heap.free(entry.packed);
    entries = entries.filter((each) => each !== entry);
  }

  function writeRaw(at: number, weights: Tensor, bias: Tensor | null): void {
    new Float32Array(heap.memory.buffer, at, weights.data.length).set(weights.data);
    if (bias)
      new Float32Array(heap.memory.buffer, at + weights.data.length * FLOAT, bias.data.length).set(bias.data);
  }

  return {
    /** Where these weights lie packed; good until the next call. */
    packedOf(weights: Tensor, bias: Tensor | null, geometry: Conv2dGeometry): number {
      const { weightsShape, groups, kernelSize } = geometry;
      const key = `${weightsShape} ${groups} ${kernelSize}`;
      const biasData = bias?.data ?? null;
      const found = entries.find(
        (entry) => entry.data === weights.data && entry.biasData === biasData && entry.key === key,
      );
      const rawBytes = (weights.data.length + (bias?.data.length ?? 0)) * FLOAT;
      const raw = heap.allocate(rawBytes);
      writeRaw(raw, weights, bias);
      if (found && exports.isSame(raw, found.raw, rawBytes)) {
        heap.free(raw);
        entries = [...entries.filter((entry) => entry !== found), found];
        return found.packed;
      }
      if (found) drop(found);
      const bytes = rawBytes + convolver.packedBytes(geometry);
      const isFull = () =>
        entries.length >= MOST_ENTRIES ||
        entries.reduce((sum, entry) => sum + entry.bytes, bytes) > MOST_BYTES;
      while (entries.length > 0 && isFull()) {
        drop(entries[0]!);
      }
      const packed = heap.allocate(convolver.packedBytes(geometry));
      convolver.packForward(geometry, raw, bias ? raw + weights.data.length * FLOAT : 0, packed);
      entries.push({ data: weights.data, biasData, key, raw, rawBytes, packed, bytes });
      return packed;
    },
  };
}
