import { describe, expect, test } from 'vitest';
import { conv2dReference, conv2dReferenceGradients, resolveConv2d } from '#src/conv';
import { seededRandom } from '#src/random';
import { largestDifference, sizeOf, type Tensor, tensor, toFloat32 } from '#src/tensor';
import { geometryOf, randomCase } from './conformance/cases.ts';
import { openKernels } from './index.ts';

const SEED = 5;

function createTensors(random = seededRandom(SEED)) {
  return (shape: readonly number[]): Tensor =>
    tensor(shape, Float32Array.from({ length: sizeOf(shape) }, random.normal));
}

const normals = createTensors();
const geometry = resolveConv2d(
  { inChannels: 6, outChannels: 12, kernelSize: 3, padding: 'same', groups: 3 },
  [2, 7, 8, 6],
);
const x = normals(geometry.inputShape);
const weights = normals(geometry.weightsShape);
const bias = normals([12]);
const dy = normals(geometry.outputShape);
const wanted = toFloat32(conv2dReference(x, weights, bias, geometry));

test(`the reference engine gives the reference's numbers, rounded to float32, bit for bit (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const draw = createTensors(random);
  const kernels = await openKernels({ engine: 'reference' });
  for (let index = 0; index < 300; index++) {
    const each = geometryOf(randomCase(random));
    const [x, weights, bias] = [draw(each.inputShape), draw(each.weightsShape), draw([each.outputShape[3]])];
    const y = await kernels.conv2d(x, weights, bias, each);
    expect(y).toEqual(toFloat32(conv2dReference(x, weights, bias, each)));
  }
});

describe('where WebAssembly does not answer, the reference does and says why', () => {
  const html = new TextEncoder().encode('<!doctype html><title>Not found</title>');
  test.each([
    ['the file is missing', () => Promise.reject(new Error('kernels.wasm answered 404')), '404'],
    ['a page comes in its place', async () => html, 'magic'],
    ['the file is cut off', async () => new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1]), 'reached end'],
    ['the file is empty', async () => new Uint8Array(), 'BufferSource argument is empty'],
  ])('%s', async (_, load, reason) => {
    const kernels = await openKernels({ load });
    expect(kernels.engine).toBe('reference');
    expect(kernels.reason).toContain(reason);
    expect(await kernels.conv2d(x, weights, bias, geometry)).toEqual(wanted);
  });

  test('there is no WebAssembly', async () => {
    const { WebAssembly: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    try {
      const kernels = await openKernels();
      expect([kernels.engine, kernels.reason]).toEqual(['reference', 'WebAssembly is not defined']);
      expect(await kernels.conv2d(x, weights, bias, geometry)).toEqual(wanted);
    } finally {
      globalThis.WebAssembly = kept;
    }
  });
});

describe.each(['wasm', 'reference'] as const)('the %s engine', (engine) => {
  test('takes float64, leaves what it was given alone and never hands out a view of it', async () => {
    const kernels = await openKernels({ engine });
    const wide = tensor(x.shape, Float64Array.from(x.data));
    const before = [x, weights, bias].map(({ data }) => data.slice());
    const y = await kernels.conv2d(wide, weights, bias, geometry);
    expect(largestDifference(y, wanted)).toBeLessThan(1e-5);
    const again = await kernels.conv2d(x, weights, bias, geometry);
    y.data.fill(7);
    expect(again.data).not.toContain(7);
    expect([x, weights, bias].map(({ data }) => data)).toEqual(before);
  });

  test('prepares a convolution that runs again without being given anything', async () => {
    const kernels = await openKernels({ engine });
    const prepared = await kernels.prepare(x, weights, bias, geometry);
    await prepared.run();
    const first = prepared.read();
    await prepared.run();
    expect(prepared.read()).toEqual(first);
    expect(first).toEqual(await kernels.conv2d(x, weights, bias, geometry));
    prepared.dispose();
  });

  test('notices weights that were written into after they were used', async () => {
    const kernels = await openKernels({ engine });
    const own = tensor(weights.shape, Float32Array.from(weights.data));
    await kernels.conv2d(x, own, null, geometry);
    own.data[0]! += 1;
    const y = await kernels.conv2d(x, own, null, geometry);
    expect(largestDifference(y, conv2dReference(x, own, null, geometry))).toBeLessThan(1e-5);
  });

  test('answers calls that were not waited for, each with its own numbers', async () => {
    const kernels = await openKernels({ engine });
    const [y, { dx, dbias }, z] = await Promise.all([
      kernels.conv2d(x, weights, bias, geometry),
      kernels.conv2dGradients(x, weights, dy, geometry),
      kernels.conv2d(x, weights, null, geometry),
    ]);
    const gradients = conv2dReferenceGradients(x, weights, dy, geometry);
    expect(largestDifference(y, wanted)).toBeLessThan(1e-5);
    expect(largestDifference(dx, gradients.dx)).toBeLessThan(1e-4);
    expect(largestDifference(dbias, gradients.dbias)).toBeLessThan(1e-4);
    expect(largestDifference(z, conv2dReference(x, weights, null, geometry))).toBeLessThan(1e-5);
  });

  test('refuses tensors that do not fit before it touches memory, and every call after dispose', async () => {
    const kernels = await openKernels({ engine });
    const bytes = kernels.memoryBytes();
    await expect(kernels.conv2d(weights, weights, null, geometry)).rejects.toThrow('xShape must be');
    await expect(kernels.conv2d(x, x, null, geometry)).rejects.toThrow('weightsShape must be');
    await expect(kernels.conv2d(x, weights, x, geometry)).rejects.toThrow('biasShape must be');
    await expect(kernels.conv2dGradients(x, weights, x, geometry)).rejects.toThrow('gradientShape must be');
    expect(kernels.memoryBytes()).toBe(bytes);
    kernels.dispose();
    kernels.dispose();
    await expect(kernels.conv2d(x, weights, null, geometry)).rejects.toThrow('disposed');
  });
});

test('10,000 calls leave the memory where it was', async () => {
  const kernels = await openKernels();
  const small = resolveConv2d({ inChannels: 4, outChannels: 4, kernelSize: 3, groups: 2 }, [1, 6, 6, 4]);
  const [smallX, smallDy] = [normals(small.inputShape), normals(small.outputShape)];
  // New weights each time, as in training, and more of them than are kept.
  const call = async () => {
    const fresh = tensor(small.weightsShape, new Float32Array(sizeOf(small.weightsShape)).fill(1));
    await kernels.conv2d(smallX, fresh, null, small);
    await kernels.conv2dGradients(smallX, fresh, smallDy, small);
  };
  await kernels.conv2d(x, weights, bias, geometry);
  for (let index = 0; index < 500; index++) await call();
  const bytes = kernels.memoryBytes();
  for (let index = 0; index < 10_000; index++) await call();
  expect(kernels.memoryBytes()).toBe(bytes);
});
