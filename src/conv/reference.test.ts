import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '#src/random';
import { largestDifference, sizeOf, type Tensor, tensor, zeros } from '#src/tensor';
import {
  type Conv2dSpec,
  conv2dReference,
  fromBlockDiagonal,
  resolveConv2d,
  toBlockDiagonal,
} from './index.ts';

const normals = (random: Random, shape: readonly number[]): Tensor =>
  tensor(shape, Float64Array.from({ length: sizeOf(shape) }, random.normal));

const specs: readonly (Conv2dSpec & { readonly inputShape: readonly number[] })[] = [
  { inputShape: [1, 5, 6, 4], inChannels: 4, outChannels: 6, kernelSize: 3, padding: 'same', groups: 2 },
  { inputShape: [2, 7, 5, 6], inChannels: 6, outChannels: 6, kernelSize: [3, 2], stride: 2, groups: 6 },
  { inputShape: [1, 8, 8, 3], inChannels: 3, outChannels: 9, kernelSize: 3, dilation: 2, groups: 3 },
  { inputShape: [1, 6, 6, 4], inChannels: 4, outChannels: 2, kernelSize: 1 },
  {
    inputShape: [2, 4, 5, 2],
    inChannels: 2,
    outChannels: 4,
    kernelSize: 3,
    stride: [2, 1],
    padding: { top: 0, right: 2, bottom: 1, left: 1 },
  },
];

describe('conv2dReference', () => {
  test('a 1 x 1 kernel of weight 1 is the identity', () => {
    const x = normals(seededRandom(1), [1, 4, 5, 1]);
    const geometry = resolveConv2d({ inChannels: 1, outChannels: 1, kernelSize: 1 }, x.shape);
    expect(conv2dReference(x, tensor([1, 1, 1, 1], Float64Array.of(1)), null, geometry)).toEqual(x);
  });

  test('it is a cross-correlation: a single 1 in the input prints the kernel turned by half a turn', () => {
    const x = zeros([1, 3, 3, 1]);
    x.data[4] = 1;
    const kernel = tensor([3, 3, 1, 1], Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    const geometry = resolveConv2d(
      { inChannels: 1, outChannels: 1, kernelSize: 3, padding: 'same' },
      x.shape,
    );
    expect([...conv2dReference(x, kernel, null, geometry).data]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test.each(specs)('a grouped convolution equals a block-diagonal standard one: %j', (spec) => {
    const random = seededRandom(2);
    const geometry = resolveConv2d(spec, spec.inputShape);
    const x = normals(random, spec.inputShape);
    const weights = normals(random, geometry.weightsShape);
    const bias = normals(random, [spec.outChannels]);
    const dense = toBlockDiagonal(weights, geometry);
    const standard = resolveConv2d({ ...spec, groups: 1 }, spec.inputShape);
    const grouped = conv2dReference(x, weights, bias, geometry);
    // Adding 0 * x changes no sum: the difference is 0, not merely small.
    expect(largestDifference(grouped, conv2dReference(x, dense, bias, standard))).toBe(0);
    expect(fromBlockDiagonal(dense, geometry)).toEqual(weights);
  });

  test('a depthwise convolution equals groups = C: each channel by its own filters, side by side', () => {
    const random = seededRandom(3);
    const [channels, multiplier] = [3, 2];
    const spec = {
      inChannels: channels,
      outChannels: channels * multiplier,
      kernelSize: 3,
      groups: channels,
      padding: 'same',
    } as const;
    const geometry = resolveConv2d(spec, [1, 5, 5, channels]);
    const x = normals(random, geometry.inputShape);
    const weights = normals(random, geometry.weightsShape);
    const y = conv2dReference(x, weights, null, geometry);
    for (let channel = 0; channel < channels; channel++) {
      const one = resolveConv2d(
        { inChannels: 1, outChannels: multiplier, kernelSize: 3, padding: 'same' },
        [1, 5, 5, 1],
      );
      const own = conv2dReference(
        pickChannels(x, channel, 1),
        pickChannels(weights, channel * multiplier, multiplier),
        null,
        one,
      );
      expect(pickChannels(y, channel * multiplier, multiplier)).toEqual(own);
    }
  });

  test('a separable convolution, depthwise then pointwise, equals one standard convolution with weights p[i,o] * d[ky,kx,i]', () => {
    const random = seededRandom(4);
    const [inChannels, outChannels] = [4, 5];
    const shape = [1, 6, 6, inChannels];
    const depthwise = resolveConv2d(
      { inChannels, outChannels: inChannels, kernelSize: 3, groups: inChannels, padding: 'same' },
      shape,
    );
    const pointwise = resolveConv2d({ inChannels, outChannels, kernelSize: 1 }, shape);
    const standard = resolveConv2d({ inChannels, outChannels, kernelSize: 3, padding: 'same' }, shape);
    const x = normals(random, shape);
    const d = normals(random, depthwise.weightsShape);
    const p = normals(random, pointwise.weightsShape);
    const product = zeros(standard.weightsShape);
    for (let tap = 0; tap < 9; tap++) {
      for (let i = 0; i < inChannels; i++) {
        for (let o = 0; o < outChannels; o++) {
          product.data[(tap * inChannels + i) * outChannels + o] =
            d.data[tap * inChannels + i]! * p.data[i * outChannels + o]!;
        }
      }
    }
    const separable = conv2dReference(conv2dReference(x, d, null, depthwise), p, null, pointwise);
    expect(largestDifference(separable, conv2dReference(x, product, null, standard))).toBeLessThan(1e-12);
  });

  test('NaN and Infinity in the input reach the outputs that read them and no others', () => {
    const x = zeros([1, 1, 5, 1]);
    x.data[2] = Number.NaN;
    const geometry = resolveConv2d(
      { inChannels: 1, outChannels: 1, kernelSize: [1, 3], padding: 'same' },
      x.shape,
    );
    const ones = tensor([1, 3, 1, 1], Float64Array.of(1, 1, 1));
    const y = [...conv2dReference(x, ones, null, geometry).data];
    expect(y.map(Number.isNaN)).toEqual([false, true, true, true, false]);
  });

  test.each([
    ['xShape', [1, 4, 4, 1], [3, 3, 2, 2], [2]],
    ['weightsShape', [1, 4, 4, 2], [3, 3, 1, 2], [2]],
    ['biasShape', [1, 4, 4, 2], [3, 3, 2, 2], [3]],
  ])('a tensor of another shape is refused: %s', (code, xShape, weightsShape, biasShape) => {
    const geometry = resolveConv2d({ inChannels: 2, outChannels: 2, kernelSize: 3 }, [1, 4, 4, 2]);
    const call = () => conv2dReference(zeros(xShape), zeros(weightsShape), zeros(biasShape), geometry);
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

/** Some of the last axis. */
function pickChannels(x: Tensor, first: number, count: number): Tensor {
  const channels = x.shape.at(-1)!;
  const data = [...x.data].filter(
    (_, index) => index % channels >= first && index % channels < first + count,
  );
  return tensor([...x.shape.slice(0, -1), count], Float64Array.from(data));
}
