import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { separableModule, weightsOfLayer } from '#src/nets';
import { type ShardManifest, seededWeights, toShards } from '#src/runner';
import { openSiteWeights } from './index.ts';

const net = separableModule({ inChannels: 5, size: 3, outChannels: 7 });
const FOLDER = 'https://a.example/course/weights/xception/';

/** A site with the shards, as `npm run weights` writes them. */
async function writeSite() {
  const files = new Map<string, Uint8Array<ArrayBuffer> | string>();
  const shards: ShardManifest['shards'][number][] = [];
  for await (const shard of toShards(net, seededWeights(4), 128)) {
    const file = `${shards.length}.bin`;
    files.set(FOLDER + file, shard);
    shards.push({ file, bytes: shard.length, sha256: createHash('sha256').update(shard).digest('hex') });
  }
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  files.set(`${FOLDER}manifest.json`, JSON.stringify({ net: net.id, bytes, shardBytes: 128, shards }));
  const fetchFile = async (url: string) => {
    const body = files.get(url);
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  };
  const source = () => openSiteWeights(net, `${FOLDER}manifest.json`, fetchFile);
  return { files, source };
}

test('every number of a site is the one that was cut into shards', async () => {
  const { files, source } = await writeSite();
  expect(files.size).toBeGreaterThan(2);
  const open = await source();
  for (const node of net.nodes.filter(({ layer }) => weightsOfLayer(layer).length > 0)) {
    expect(await open(node)).toEqual(seededWeights(4)(node));
  }
});

test('what is missing or changed is named', async () => {
  const { files, source } = await writeSite();
  const open = await source();
  files.delete(`${FOLDER}1.bin`);
  const last = net.nodes.at(-1)!;
  await expect(open(last)).rejects.toMatchObject({ code: 'shardMissing', values: { file: '1.bin' } });
  files.set(`${FOLDER}1.bin`, new Uint8Array(128));
  await expect(open(last)).rejects.toMatchObject({ code: 'shardHash', values: { file: '1.bin' } });
  files.clear();
  await expect(source()).rejects.toMatchObject({ code: 'shardMissing', values: { file: 'manifest.json' } });
});
