import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { xception } from '#src/nets';
import { readKerasFile, toShards } from '#src/runner';
import { root } from './run.mjs';

const usage = `usage: npm run weights -- FILE.h5 [--out FOLDER]
Cuts Keras' weights of Xception into shards with hashes, for the pages to load (default: public/weights/xception).`;

/** Writes the shards and, last, the manifest: a folder without one is not finished. */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  if (positionals.length !== 1) throw new RangeError(usage);
  const folder = values.out ?? join(root, 'public', 'weights', 'xception');
  const file = readFileSync(positionals[0]);
  const net = xception();
  const source = await readKerasFile(file.buffer.slice(file.byteOffset, file.byteOffset + file.length), net);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shards = [];
  for await (const shard of toShards(net, source)) {
    const name = `${String(shards.length).padStart(2, '0')}.bin`;
    writeFileSync(join(folder, name), shard);
    const sha256 = createHash('sha256').update(shard).digest('hex');
    shards.push({ file: name, bytes: shard.length, sha256 });
  }
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  writeFileSync(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ net: net.id, bytes, shardBytes: shards[0].bytes, shards }, null, 2)}\n`,
  );
  console.log(`${shards.length} shards, ${(bytes / 1e6).toFixed(1)} MB: ${folder}`);
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
