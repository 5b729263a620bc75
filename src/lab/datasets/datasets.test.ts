import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#src/i18n';
import { seededRandom } from '#src/random';
import {
  bestAccuracy,
  type CoupledOptions,
  type DataFileErrorCode,
  type FileAccess,
  loadFashionMnist,
  makeCoupled,
  type RecordFileErrorCode,
  readManifest,
  takeBatch,
  teacherWeights,
} from '../index.ts';

const FOLDER = 'public/data/fashion-mnist';
const digest = async (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const load = async (file: string) => new Uint8Array(await readFile(`${FOLDER}/${file}`)).buffer;

describe('Fashion-MNIST as it is shipped', () => {
  test('holds 10,000 training images of about 1,000 a class, and 10,000 test images of exactly 1,000', async () => {
    const data = await loadFashionMnist(await readManifest({ load }), { load, digest });
    const counts = (labels: Uint8Array) =>
      Array.from({ length: 10 }, (_, k) => labels.filter((label) => label === k).length);
    expect([data.train.count, data.test.count]).toEqual([10_000, 10_000]);
    expect(counts(data.test.labels)).toEqual(new Array(10).fill(1000));
    for (const count of counts(data.train.labels)) expect(Math.abs(count - 1000)).toBeLessThan(100);
    // The first training image of the original is an ankle boot, and so is the first test image.
    expect([data.train.labels[0], data.test.labels[0]]).toEqual([9, 9]);
  });

  test('is given to a network with mean 0 and variance 1', async () => {
    const data = await loadFashionMnist(await readManifest({ load }), { load, digest }, { testCount: 1 });
    const { images } = takeBatch(
      data,
      data.train,
      Array.from({ length: 2000 }, (_, index) => 5 * index),
    );
    const mean = images.reduce((sum, value) => sum + value, 0) / images.length;
    const variance = images.reduce((sum, value) => sum + (value - mean) ** 2, 0) / images.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  });

  test('has a manifest that is asked for twice, and named when it does not come or is none', async () => {
    const good = new TextEncoder().encode('{"id": "fashion-mnist"}').buffer;
    const answers = (...bytes: (ArrayBuffer | null)[]) => {
      return readManifest({ load: async () => bytes.shift() ?? Promise.reject(new Error('404')) });
    };
    const html = new TextEncoder().encode('<!doctype html>').buffer;
    const values = { file: 'manifest.json' };
    expect(await answers(null, good)).toEqual({ id: 'fashion-mnist' });
    expect(await answers(html, good)).toEqual({ id: 'fashion-mnist' });
    await expect(answers(null, null, good)).rejects.toMatchObject({ code: 'dataMissing', values });
    await expect(answers(html, html, good)).rejects.toMatchObject({ code: 'dataHash', values });
  });

  test('is asked for anew when it came damaged: no cache answers', async () => {
    const asked: [string, boolean][] = [];
    const once = async (file: string, isAgain: boolean) => {
      asked.push([file, isAgain]);
      return isAgain || file !== 'train-01.bin' ? load(file) : new ArrayBuffer(8);
    };
    await loadFashionMnist(await readManifest({ load }), { load: once, digest }, { testCount: 1 });
    expect(asked.filter(([, isAgain]) => isAgain)).toEqual([['train-01.bin', true]]);
  });

  test('loads no more test shards than are asked for, and tells of each file', async () => {
    const manifest = await readManifest({ load });
    const told: string[] = [];
    const data = await loadFashionMnist(
      manifest,
      { load, digest },
      { testCount: 1001, onProgress: (done, files) => told.push(`${done}/${files}`) },
    );
    expect(data.test.count).toBe(1500);
    expect(told.at(-1)).toBe('23/23');
    expect(told).toHaveLength(23);
  });

  test('a file that fails once is asked for again; one that stays away or is damaged is named', async () => {
    const manifest = await readManifest({ load });
    const failing = (times: number, file: string): FileAccess => {
      let left = times;
      return {
        digest,
        async load(name) {
          if (name === file && left-- > 0) throw new Error('the line broke');
          return load(name);
        },
      };
    };
    const options = { testCount: 1 };
    await loadFashionMnist(manifest, failing(1, 'train-03.bin'), options);
    await expect(loadFashionMnist(manifest, failing(2, 'train-03.bin'), options)).rejects.toMatchObject({
      code: 'dataMissing',
      values: { file: 'train-03.bin' },
    });
    const damaged = async (file: string) => {
      const bytes = await load(file);
      if (file === 'test-00.bin') new Uint8Array(bytes)[7]! ^= 1;
      return bytes;
    };
    await expect(loadFashionMnist(manifest, { load: damaged, digest }, options)).rejects.toMatchObject({
      code: 'dataHash',
      values: { file: 'test-00.bin' },
    });
  });
});

test('every code of DataFileError and RecordFileError has a sentence, and no sentence is without a code', () => {
  const codes: Readonly<Record<DataFileErrorCode | RecordFileErrorCode, true>> = {
    dataMissing: true,
    dataHash: true,
    recordsNotJson: true,
    recordsFormat: true,
    recordsVersion: true,
    recordsField: true,
  };
  expect(Object.keys(messagesOf('en', 'lab')).toSorted()).toEqual(Object.keys(codes).toSorted());
});

describe('Coupled', () => {
  const options: CoupledOptions = {
    seed: 3,
    rank: 2,
    tiedTo: 'input',
    labelNoise: 0,
    trainCount: 600,
    testCount: 200,
  };

  test('equal seeds give equal textures and labels, another seed others', () => {
    const [first, again, other] = [
      makeCoupled(options),
      makeCoupled(options),
      makeCoupled({ ...options, seed: 4 }),
    ];
    expect(again).toEqual(first);
    expect(other.train.labels).not.toEqual(first.train.labels);
  });

  test('has textures of variance 1, and every class', () => {
    const { train, classes } = makeCoupled(options);
    const images = train.images as Float32Array;
    const squares = images.reduce((sum, value) => sum + value * value, 0) / images.length;
    expect(squares).toBeCloseTo(1, 5);
    const counts = Array.from(
      { length: classes },
      (_, k) => train.labels.filter((label) => label === k).length,
    );
    for (const count of counts) expect(count).toBeGreaterThan(20);
  });

  test.each([1, 2, 4, 9])('at rank %i the teacher has so many terms on each channel, and no more', (rank) => {
    for (const tiedTo of ['input', 'output'] as const) {
      const { data } = teacherWeights(seededRandom(8), rank, tiedTo);
      // Rows are the other side's channels, columns the nine taps.
      const rows = tiedTo === 'input' ? 8 : 4;
      const matrix = Array.from({ length: rows }, (_, row) =>
        Array.from(
          { length: 9 },
          (_, tap) => data[tiedTo === 'input' ? tap * 32 + row : (tap * 4 + row) * 8]!,
        ),
      );
      expect(rankOf(matrix)).toBe(Math.min(rank, rows));
    }
  });

  test('noise changes the share of labels that it says, and leaves the optimum it says', () => {
    const many = { ...options, trainCount: 1000 };
    const clean = makeCoupled(many);
    const noisy = makeCoupled({ ...many, labelNoise: 0.2 });
    const same =
      noisy.train.labels.filter((label, index) => label === clean.train.labels[index]).length / 1000;
    expect(Math.abs(same - bestAccuracy({ labelNoise: 0.2 }))).toBeLessThan(0.04);
    expect(noisy.train.images).toEqual(clean.train.images);
  });

  test('refuses a rank that is none and noise that leaves nothing', () => {
    expect(() => makeCoupled({ ...options, rank: 10 })).toThrow(
      'rank must be a whole number from 1 to 9: 10',
    );
    expect(() => makeCoupled({ ...options, labelNoise: 1 })).toThrow(
      'labelNoise must be at least 0 and below 1: 1',
    );
  });
});

/** By elimination with the largest pivot. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < 9 && rank < rows.length; column++) {
    const left = rows.slice(rank);
    const largest = left.reduce((a, b) => (Math.abs(b[column]!) > Math.abs(a[column]!) ? b : a));
    if (Math.abs(largest[column]!) < 1e-9) continue;
    const place = rows.indexOf(largest);
    [rows[rank], rows[place]] = [rows[place]!, rows[rank]!];
    for (const row of rows.slice(rank + 1)) {
      const factor = row[column]! / rows[rank]![column]!;
      for (let index = 0; index < 9; index++) row[index]! -= factor * rows[rank]![index]!;
    }
    rank++;
  }
  return rank;
}
