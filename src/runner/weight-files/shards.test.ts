import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { separableModule, weightsOfLayer } from '#src/nets';
import { readShards, type ShardManifest, seededWeights, toShards, WeightFileError } from '../index.ts';

// A layer that lies across two shards, and a last one that is not full.
const net = separableModule({ inChannels: 12, size: 3, outChannels: 13 });
const shardBytes = 512;
const digest = async (bytes: ArrayBuffer | Uint8Array) =>
  createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

async function write() {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const shards: ShardManifest['shards'][number][] = [];
  for await (const shard of toShards(net, seededWeights(4), shardBytes)) {
    const file = `${shards.length}.bin`;
    files.set(file, shard);
    shards.push({ file, bytes: shard.length, sha256: await digest(shard) });
  }
  const manifest: ShardManifest = {
    net: net.id,
    bytes: shards.reduce((sum, { bytes }) => sum + bytes, 0),
    shardBytes,
    shards,
  };
  return { files, manifest, load: async (file: string) => files.get(file)!.slice().buffer };
}

test('shards give back every number, across their borders, whichever layer asks first', async () => {
  const { files, manifest, load } = await write();
  expect(files.size).toBe(3);
  const source = readShards(net, manifest, load, digest);
  for (const node of [...net.nodes, ...net.nodes.toReversed()]) {
    if (weightsOfLayer(node.layer).length > 0) expect(await source(node)).toEqual(seededWeights(4)(node));
  }
});

test('a changed shard is refused by its name', async () => {
  const { files, manifest, load } = await write();
  files.get('1.bin')![3]! ^= 1;
  const source = readShards(net, manifest, load, digest);
  await expect(source(net.nodes.at(-1)!)).rejects.toMatchObject({
    code: 'shardHash',
    values: { file: '1.bin' },
  });
});

test('a manifest of another size is refused before anything is loaded', async () => {
  const { manifest, load } = await write();
  expect(() => readShards(net, { ...manifest, bytes: 12 }, load, digest)).toThrow(WeightFileError);
});
