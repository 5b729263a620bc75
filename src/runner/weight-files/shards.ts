import { type Net, type NetNode, weightsOfLayer } from '#src/nets';
import { sizeOf } from '#src/tensor';
import type { LayerWeights, WeightSource } from '../weights.ts';
import { WeightFileError } from './weight-file-error.ts';

const FLOAT = 4;
/** Small enough that a line that breaks loses little, large enough that there are not many. */
const SHARD_BYTES = 4 * 1024 * 1024;

/** A network's weights in pieces: float32, little-endian, layer after layer in the network's order. */
export interface ShardManifest {
  readonly net: string;
  readonly bytes: number;
  /** Of every shard but the last. */
  readonly shardBytes: number;
  readonly shards: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

/** Every number of `net` in the order of its layers, `shardBytes` at a time. */
export async function* toShards(
  net: Net,
  weightsOf: WeightSource,
  shardBytes = SHARD_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let shard = new Uint8Array(shardBytes);
  let filled = 0;
  for (const node of net.nodes) {
    const weights = weightsOfLayer(node.layer);
    if (weights.length === 0) continue;
    const own = await weightsOf(node);
    for (const { name } of weights) {
      const bytes = toLittleEndian(own[name]!);
      for (let at = 0; at < bytes.length; ) {
        const count = Math.min(bytes.length - at, shardBytes - filled);
        shard.set(bytes.subarray(at, at + count), filled);
        filled += count;
        at += count;
        if (filled < shardBytes) continue;
        yield shard;
        shard = new Uint8Array(shardBytes);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield shard.slice(0, filled);
}

/**
 * Reads shards as layers ask for them, first layers first, each checked against its hash; two at most are in memory.
 * @param load brings a file of the manifest
 * @param digest SHA-256 as lower-case hex
 * @throws WeightFileError
 */
export function readShards(
  net: Net,
  manifest: ShardManifest,
  load: (file: string) => Promise<ArrayBuffer>,
  digest: (bytes: ArrayBuffer) => Promise<string>,
): WeightSource {
  const offsets = toOffsets(net);
  const end = offsets.get('')!;
  if (manifest.net !== net.id || manifest.bytes !== end) {
    const values = { found: manifest.bytes, expected: end };
    throw new WeightFileError(
      'shardSize',
      values,
      `${net.id} has ${end} bytes of weights: ${manifest.bytes}`,
    );
  }
  const loaded = new Map<number, Uint8Array>();

  async function shardAt(index: number): Promise<Uint8Array> {
    const known = loaded.get(index);
    if (known) return known;
    const { file, bytes, sha256 } = manifest.shards[index]!;
    const buffer = await load(file);
    if (buffer.byteLength !== bytes || (await digest(buffer)) !== sha256) {
      throw new WeightFileError('shardHash', { file }, `${file} is not what the manifest says`);
    }
    for (const old of loaded.keys()) if (loaded.size > 1) loaded.delete(old);
    const shard = new Uint8Array(buffer);
    loaded.set(index, shard);
    return shard;
  }

  async function read(from: number, bytes: number): Promise<Float32Array> {
    const all = new Uint8Array(bytes);
    for (let at = 0; at < bytes; ) {
      const place = from + at;
      const shard = await shardAt(Math.floor(place / manifest.shardBytes));
      const part = shard.subarray(place % manifest.shardBytes, (place % manifest.shardBytes) + bytes - at);
      all.set(part, at);
      at += part.length;
    }
    return fromLittleEndian(all);
  }

  return async (node: NetNode): Promise<LayerWeights> => {
    let at = offsets.get(node.name) ?? 0;
    const entries: [string, Float32Array][] = [];
    for (const { name, shape } of weightsOfLayer(node.layer)) {
      const bytes = sizeOf(shape) * FLOAT;
      entries.push([name, await read(at, bytes)]);
      at += bytes;
    }
    return Object.fromEntries(entries);
  };
}

/** Where each layer's numbers begin, in bytes; under '' where the last end. */
function toOffsets(net: Net): Map<string, number> {
  const offsets = new Map<string, number>();
  let end = 0;
  for (const { name, layer } of net.nodes) {
    offsets.set(name, end);
    for (const { shape } of weightsOfLayer(layer)) end += sizeOf(shape) * FLOAT;
  }
  return offsets.set('', end);
}

function toLittleEndian(data: Float32Array): Uint8Array {
  const bytes = new Uint8Array(data.length * FLOAT);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < data.length; index++) view.setFloat32(index * FLOAT, data[index]!, true);
  return bytes;
}

function fromLittleEndian(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Float32Array.from({ length: bytes.length / FLOAT }, (_, index) =>
    view.getFloat32(index * FLOAT, true),
  );
}
