// Question: how did the images in public/data/fashion-mnist get there? From the files that Zalando publishes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './run.mjs';

const usage = `usage: node scripts/fashion-mnist.mjs FOLDER
FOLDER holds the four .gz files of Fashion-MNIST, as Debian's package dataset-fashion-mnist or
github.com/zalandoresearch/fashion-mnist has them. Writes public/data/fashion-mnist.`;

/** Of the 60,000 training images; enough to learn from in a minute. */
const TRAIN_COUNT = 10_000;
/** About 390 KB: little is lost when a line breaks. */
const SHARD_COUNT = 500;
const SIZE = 28 * 28;
const CLASSES = [
  't-shirt',
  'trouser',
  'pullover',
  'dress',
  'coat',
  'sandal',
  'shirt',
  'sneaker',
  'bag',
  'ankle-boot',
];

/** An IDX file's bytes after its header of 4 bytes and 4 more for each dimension. */
function readIdx(file, dimensions) {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.readUInt32BE(0) !== 0x800 + dimensions) throw new RangeError(`not an IDX file of bytes: ${file}`);
  return bytes.subarray(4 + 4 * dimensions);
}

function writeShards(folder, name, images, labels) {
  const shards = [];
  for (let from = 0; from < labels.length; from += SHARD_COUNT) {
    const count = Math.min(SHARD_COUNT, labels.length - from);
    const pixels = images.subarray(from * SIZE, (from + count) * SIZE);
    const bytes = Buffer.concat([pixels, labels.subarray(from, from + count)]);
    const file = `${name}-${String(shards.length).padStart(2, '0')}.bin`;
    writeFileSync(join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    shards.push({ file, count, bytes: bytes.length, sha256 });
  }
  return shards;
}

/** Mean and standard deviation, to four digits after the point. */
function momentsOf(bytes) {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  const mean = sum / bytes.length;
  let squares = 0;
  for (const byte of bytes) squares += (byte - mean) ** 2;
  return [mean, Math.sqrt(squares / bytes.length)].map((value) => Number(value.toFixed(4)));
}

function main([source]) {
  if (!source) throw new RangeError(usage);
  const folder = join(root, 'public', 'data', 'fashion-mnist');
  mkdirSync(folder, { recursive: true });
  const read = (name, dimensions) => readIdx(join(source, name), dimensions);
  const images = read('train-images-idx3-ubyte.gz', 3).subarray(0, TRAIN_COUNT * SIZE);
  const labels = read('train-labels-idx1-ubyte.gz', 1).subarray(0, TRAIN_COUNT);
  const [offset, scale] = momentsOf(images);
  const train = writeShards(folder, 'train', images, labels);
  const test = writeShards(
    folder,
    'test',
    read('t10k-images-idx3-ubyte.gz', 3),
    read('t10k-labels-idx1-ubyte.gz', 1),
  );
  const manifest = {
    id: 'fashion-mnist',
    height: 28,
    width: 28,
    classes: CLASSES,
    offset,
    scale,
    train,
    test,
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  console.log(`${train.length} + ${test.length} shards: ${folder}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
