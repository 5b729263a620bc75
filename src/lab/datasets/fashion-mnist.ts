import type { Dataset, Split } from './dataset.ts';
import { type DataManifest, type DataShard, type FileAccess, readShard } from './shards.ts';

export interface FashionMnistOptions {
  /** How many test images, whole shards from the first on; the rest is loaded when a record is verified. Default all. */
  readonly testCount?: number;
  /** After each file. */
  readonly onProgress?: (done: number, files: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Fashion-MNIST as this site ships it: the first 10,000 of its training images and all of its 10,000 test images of
 * 28 x 28 grey pixels, in ten classes (Xiao, Rasul and Vollgraf 2017, MIT licence).
 * @throws DataFileError naming the file that is missing or damaged
 */
export async function loadFashionMnist(
  manifest: DataManifest,
  access: FileAccess,
  { testCount = Number.POSITIVE_INFINITY, onProgress = () => {}, signal }: FashionMnistOptions = {},
): Promise<Dataset> {
  const test = firstShards(manifest.test, testCount);
  const files = manifest.train.length + test.length;
  let done = 0;
  const read = async (shards: readonly DataShard[]): Promise<Split> => {
    const parts: Uint8Array[] = [];
    for (const shard of shards) {
      signal?.throwIfAborted();
      parts.push(await readShard(shard, access));
      onProgress(++done, files);
    }
    return joinShards(shards, parts);
  };
  const { id, height, width, classes, offset, scale } = manifest;
  const shape = { height, width, channels: 1, classes: classes.length };
  return { id, ...shape, offset, scale, train: await read(manifest.train), test: await read(test) };
}

function firstShards(shards: readonly DataShard[], count: number): DataShard[] {
  let held = 0;
  return shards.filter((shard) => {
    const isWanted = held < count;
    held += shard.count;
    return isWanted;
  });
}

function joinShards(shards: readonly DataShard[], parts: readonly Uint8Array[]): Split {
  const count = shards.reduce((sum, shard) => sum + shard.count, 0);
  const pixels = shards.reduce((sum, shard) => sum + shard.bytes - shard.count, 0);
  const images = new Uint8Array(pixels);
  const labels = new Uint8Array(count);
  let [image, label] = [0, 0];
  for (const [index, part] of parts.entries()) {
    const own = part.length - shards[index]!.count;
    images.set(part.subarray(0, own), image);
    labels.set(part.subarray(own), label);
    image += own;
    label += shards[index]!.count;
  }
  return { count, images, labels };
}
