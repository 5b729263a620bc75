import { describe, expect, test } from 'vitest';
import { resolveConv2d } from '#src/conv';
import { seededRandom } from '#src/random';
import { sizeOf, tensor } from '#src/tensor';
import { type Kernels, openKernels, type ResidentTensor } from './index.ts';

const random = seededRandom(11);
const numbers = (shape: readonly number[]) => new Float32Array(sizeOf(shape)).map(() => random.normal());

function filled(kernels: Kernels, shape: readonly number[], data: Float32Array): ResidentTensor {
  const resident = kernels.allocate(shape);
  resident.view().set(data);
  return resident;
}

/** The same work on both engines. */
async function onBoth(
  work: (kernels: Kernels) => Promise<Float32Array> | Float32Array,
): Promise<Float32Array[]> {
  const engines = ['wasm', 'reference'] as const;
  return Promise.all(
    engines.map(async (engine) => Float32Array.from(await work(await openKernels({ engine })))),
  );
}

describe('layers on resident tensors do in WebAssembly what they do number by number', () => {
  // Channel counts with and without a rest of a vector.
  test.each([1, 3, 4, 10])('ReLU and sums of %i channels', async (channels) => {
    const shape = [1, 5, 7, channels];
    const [a, b] = [numbers(shape), numbers(shape)];
    const [wasm, plain] = await onBoth((kernels) => {
      const y = kernels.allocate(shape);
      kernels.layers.relu(filled(kernels, shape, a), y);
      kernels.layers.add(y, filled(kernels, shape, b), y);
      return y.view();
    });
    expect(wasm).toEqual(plain);
  });

  test.each([
    [9, 3, 2, 'same'],
    [8, 3, 2, 'same'],
    [9, 2, 2, 'valid'],
    [5, 3, 1, 'same'],
    [7, 3, 2, { top: 1, right: 1, bottom: 1, left: 1 }],
  ] as const)(
    'largest numbers of %i pixels, windows of %i, stride %i, %o',
    async (size, kernelSize, stride, padding) => {
      for (const channels of [3, 8]) {
        const spec = {
          inChannels: channels,
          outChannels: channels,
          groups: channels,
          kernelSize,
          stride,
          padding,
        };
        const geometry = resolveConv2d(spec, [1, size, size + 2, channels]);
        // All below zero: a padding that took part would win.
        const x = numbers(geometry.inputShape).map((value) => value - 10);
        const [wasm, plain] = await onBoth((kernels) => {
          const y = kernels.allocate(geometry.outputShape);
          kernels.layers.maxPool(filled(kernels, geometry.inputShape, x), y, geometry);
          return y.view();
        });
        expect(wasm).toEqual(plain);
      }
    },
  );
});

test('a placed convolution gives the bits of conv2d, time after time', async () => {
  const geometry = resolveConv2d(
    { inChannels: 6, outChannels: 8, kernelSize: 3, padding: 'same' },
    [1, 6, 5, 6],
  );
  const x = tensor(geometry.inputShape, numbers(geometry.inputShape));
  const weights = tensor(geometry.weightsShape, numbers(geometry.weightsShape));
  const kernels = await openKernels();
  const conv = await kernels.place(weights, null, geometry, { activation: 'relu' });
  const input = filled(kernels, x.shape, x.data as Float32Array);
  const output = kernels.allocate(geometry.outputShape);
  const expected = await kernels.conv2d(x, weights, null, geometry, { activation: 'relu' });
  for (let round = 0; round < 2; round++) {
    await conv.run(input, output);
    expect(Float32Array.from(output.view())).toEqual(expected.data);
  }
});

test('resident tensors that do not fit, were freed or are one and the same are refused', async () => {
  const geometry = resolveConv2d({ inChannels: 2, outChannels: 2, kernelSize: 1 }, [1, 3, 3, 2]);
  const kernels = await openKernels();
  const conv = await kernels.place(tensor([1, 1, 2, 2], new Float32Array(4)), null, geometry);
  const [x, y, small] = [
    kernels.allocate([1, 3, 3, 2]),
    kernels.allocate([1, 3, 3, 2]),
    kernels.allocate([1, 3, 2, 2]),
  ];
  await expect(conv.run(small, y)).rejects.toThrow('[1,3,3,2] cannot use a tensor of shape [1,3,2,2]');
  await expect(conv.run(x, x)).rejects.toThrow('cannot write over what it reads');
  x.free();
  x.free();
  await expect(conv.run(x, y)).rejects.toThrow('this tensor was freed');
});
