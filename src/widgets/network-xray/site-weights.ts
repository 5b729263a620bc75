import type { Net } from '#src/nets';
import { readShards, type ShardManifest, WeightFileError, type WeightSource } from '#src/runner';

/**
 * The weights that a site's teacher put beside the pages with `npm run weights`, loaded shard by shard as layers ask.
 * @param manifestUrl absolute; the shards lie in its folder
 * @throws WeightFileError where something is missing, or is not what the manifest says
 */
export async function openSiteWeights(
  net: Net,
  manifestUrl: string,
  fetchFile: (url: string) => Promise<Response>,
): Promise<WeightSource> {
  const load = async (url: string): Promise<Response> => {
    const response = await fetchFile(url).catch(() => null);
    if (response?.ok) return response;
    const file = url.slice(url.lastIndexOf('/') + 1);
    throw new WeightFileError('shardMissing', { file }, `${url} cannot be loaded`);
  };
  const manifest: ShardManifest = await (await load(manifestUrl)).json();
  const loadShard = async (file: string) => (await load(new URL(file, manifestUrl).href)).arrayBuffer();
  return readShards(net, manifest, loadShard, digest);
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
