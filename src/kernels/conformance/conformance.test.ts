import { beforeAll, describe, expect, test } from 'vitest';
import { resolveConv2d, toBlockDiagonal } from '#src/conv';
import { seededRandom } from '#src/random';
import { sizeOf, tensor } from '#src/tensor';
import { type Kernels, openKernels, runConformance } from '../index.ts';
import { largerCases, randomCase } from './cases.ts';
import { checkCase } from './check-case.ts';

const FUZZ_SEED = 20;
const FUZZ_CASES = 2000;
/** They take three seconds on an idle machine, and many times that on a busy one. */
const LONG_MS = 120_000;

let kernels: Kernels;
beforeAll(async () => {
  kernels = await openKernels();
});

test('the WebAssembly kernels are built and answer', () => {
  expect([kernels.engine, kernels.reason]).toEqual(['wasm', null]);
});

test(
  'every pair of shapes and options agrees with the reference, forward and backward',
  async () => {
    const report = await runConformance(kernels);
    expect(report.faults).toEqual([]);
    expect(report.cases).toBe(400);
  },
  LONG_MS,
);

test(
  `so do ${FUZZ_CASES} random small convolutions (seed ${FUZZ_SEED})`,
  async () => {
    const random = seededRandom(FUZZ_SEED);
    for (let index = 0; index < FUZZ_CASES; index++) {
      const { faults } = await checkCase(kernels, randomCase(random), random);
      expect(faults, `case ${index} of seed ${FUZZ_SEED}`).toEqual([]);
    }
  },
  LONG_MS,
);

test(
  'so do layers that are run in chunks and bands',
  async () => {
    const random = seededRandom(1);
    for (const each of largerCases) {
      const { faults } = await checkCase(kernels, each, random);
      expect(faults, JSON.stringify(each.spec)).toEqual([]);
    }
  },
  LONG_MS,
);

test('a second run gives the same bits', async () => {
  const digests = [await runConformance(kernels, 40), await runConformance(await openKernels(), 40)];
  expect(digests[0]!.digest).toBe(digests[1]!.digest);
});

describe('standard, grouped and depthwise convolution agree bit for bit on equal numbers', () => {
  test.each([2, 4, 8, 16])('%i groups are a block-diagonal standard convolution', async (groups) => {
    const random = seededRandom(groups);
    const spec = { inChannels: 16, outChannels: 16, kernelSize: 3, padding: 'same', groups } as const;
    const geometry = resolveConv2d(spec, [1, 9, 9, 16]);
    const normals = (shape: readonly number[]) =>
      tensor(shape, Float32Array.from({ length: sizeOf(shape) }, random.normal));
    const x = normals(geometry.inputShape);
    const weights = normals(geometry.weightsShape);
    const grouped = await kernels.conv2d(x, weights, null, geometry);
    const dense = resolveConv2d({ ...spec, groups: 1 }, [1, 9, 9, 16]);
    const standard = await kernels.conv2d(x, toBlockDiagonal(weights, geometry), null, dense);
    expect(grouped.data).toEqual(standard.data);
  });
});
