import { expect, test } from 'vitest';
import { type Conv2dSpec, conv2dReference, resolveConv2d } from '#src/conv';
import { type Random, seededRandom } from '#src/random';
import { sizeOf, tensor, toFloat32 } from '#src/tensor';
import { openKernels } from './index.ts';

const SEED = 5;
const SPECS = 300;

/** Small, legal and unlike each other. */
function randomSpec(random: Random): { spec: Conv2dSpec; inputShape: number[] } {
  const groups = random.pick([1, 1, 2, 3, 4]);
  const inChannels = groups * random.integer(1, 3);
  const outChannels = groups * random.integer(1, 3);
  const kernelSize = [random.integer(1, 3), random.integer(1, 3)] as const;
  const padding = random.pick(['same', 'valid', { top: 1, right: 0, bottom: 2, left: 1 }] as const);
  const stride = [random.integer(1, 3), random.integer(1, 3)] as const;
  const dilation = random.pick([1, 2]);
  return {
    spec: { inChannels, outChannels, kernelSize, padding, stride, dilation, groups },
    inputShape: [random.integer(1, 2), random.integer(5, 8), random.integer(5, 8), inChannels],
  };
}

test(`the reference engine gives the reference's numbers, rounded to float32, bit for bit (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const normals = (shape: readonly number[]) =>
    tensor(shape, Float32Array.from({ length: sizeOf(shape) }, random.normal));
  const kernels = await openKernels();
  for (let index = 0; index < SPECS; index++) {
    const { spec, inputShape } = randomSpec(random);
    const geometry = resolveConv2d(spec, inputShape);
    const x = normals(geometry.inputShape);
    const weights = normals(geometry.weightsShape);
    const bias = random.pick([null, normals([spec.outChannels])]);
    const y = await kernels.conv2d(x, weights, bias, geometry);
    expect(y, JSON.stringify(spec)).toEqual(toFloat32(conv2dReference(x, weights, bias, geometry)));
  }
});

test('a call with tensors that do not fit is refused, and every call after dispose', async () => {
  const kernels = await openKernels();
  const geometry = resolveConv2d({ inChannels: 2, outChannels: 2, kernelSize: 1 }, [1, 2, 2, 2]);
  const x = tensor([1, 2, 2, 2], new Float32Array(8));
  const weights = tensor([1, 1, 2, 2], new Float32Array(4));
  await expect(kernels.conv2d(weights, weights, null, geometry)).rejects.toThrow(
    'xShape must be 1 x 2 x 2 x 2',
  );
  kernels.dispose();
  await expect(kernels.conv2d(x, weights, null, geometry)).rejects.toThrow('disposed');
});
