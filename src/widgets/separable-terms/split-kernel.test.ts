import { describe, expect, test } from 'vitest';
import { conv2dReference, resolveConv2d } from '#src/conv';
import { countMacs, countParams } from '#src/cost';
import { seededRandom } from '#src/random';
import { largestDifference, sizeOf, type Tensor, tensor, zeros } from '#src/tensor';
import { type KernelSplit, splitKernel, sumTerms, type TiedTo, toSlices, toTermLayers } from '#src/terms';
import { fixedKernels, madeKernel, randomKernel } from './banks/index.ts';

const shape = { kernelSize: 3, inChannels: 6, outChannels: 12 };
const sides: readonly TiedTo[] = ['input', 'output'];

const lengthOf = ({ data }: Tensor) => Math.hypot(...data);
const minus = (a: Tensor, b: Tensor) =>
  tensor(
    a.shape,
    Float64Array.from(a.data, (x, i) => x - b.data[i]!),
  );

/** The dense kernel that the first terms make. */
function toDense(split: KernelSplit, terms: number): Tensor {
  const { kernelSize, inChannels, outChannels, tiedTo } = split;
  const weights = zeros([kernelSize, kernelSize, inChannels, outChannels]);
  split.slices.forEach((slice, channel) => {
    sumTerms(slice, terms).forEach((taps, row) => {
      const [i, o] = tiedTo === 'input' ? [channel, row] : [row, channel];
      taps.forEach((tap, place) => {
        weights.data[(place * inChannels + i) * outChannels + o] = tap;
      });
    });
  });
  return weights;
}

function noise(of: readonly number[]): Tensor {
  const random = seededRandom(3);
  return tensor(of, Float64Array.from({ length: sizeOf(of) }, random.normal));
}

describe.each(sides)('a random kernel, its spatial kernels tied to the %s channel', (tiedTo) => {
  const weights = randomKernel(shape);
  const split = splitKernel(weights, tiedTo);

  test('has min(channels of the other side, K * K) terms', () => {
    expect(split.maxTerms).toBe(tiedTo === 'input' ? 9 : 6);
    expect(split.slices).toHaveLength(tiedTo === 'input' ? 6 : 12);
  });

  test('is the sum of all its terms', () => {
    expect(largestDifference(toDense(split, split.maxTerms), weights)).toBeLessThan(1e-14);
  });

  test('has the errors that subtracting the kept terms gives, and they fall to 0', () => {
    for (let terms = 0; terms <= split.maxTerms; terms++) {
      const error = lengthOf(minus(weights, toDense(split, terms))) / lengthOf(weights);
      expect(split.errors[terms]).toBeCloseTo(error, 12);
      if (terms > 0) expect(split.errors[terms]!).toBeLessThan(split.errors[terms - 1]!);
    }
    expect([split.errors[0], split.errors.at(-1)]).toEqual([1, 0]);
  });

  test.each([1, 2, 5])(
    'its first %i terms as two layers convolve as the dense kernel of these terms does',
    (terms) => {
      const x = noise([1, 7, 8, shape.inChannels]);
      const [first, second] = toTermLayers(split, terms, x.shape);
      const between = conv2dReference(x, first.weights, null, first.geometry);
      const y = conv2dReference(between, second.weights, null, second.geometry);
      const dense = conv2dReference(x, toDense(split, terms), null, resolveConv2d(shape, x.shape));
      expect(largestDifference(y, dense)).toBeLessThan(1e-5);
    },
  );

  test('its terms as layers have the params of the formula, every one of them a multiply-add a pixel', () => {
    const { kernelSize, inChannels, outChannels } = shape;
    for (let terms = 1; terms <= split.maxTerms; terms++) {
      const layers = toTermLayers(split, terms, [1, 3, 3, inChannels]);
      const params = layers.reduce((sum, { geometry }) => sum + countParams(geometry), 0);
      const spatial = kernelSize ** 2 * (tiedTo === 'input' ? inChannels : outChannels);
      expect(params).toBe(terms * (spatial + inChannels * outChannels));
      const last = layers[1].geometry;
      expect(countMacs(last)).toBe(countParams(last));
    }
  });
});

test('a random kernel from 6 to 12 channels keeps most of its error after one term, as measured elsewhere', () => {
  // NumPy, another seed: .83 .68 .55 .43 .32 .23 .15 .08
  const measured = [0.83, 0.68, 0.55, 0.43, 0.32, 0.23, 0.15, 0.08];
  const { errors } = splitKernel(randomKernel(shape), 'input');
  measured.forEach((error, index) => {
    expect(Math.abs(errors[index + 1]! - error)).toBeLessThan(0.03);
  });
});

describe('a kernel that was made of k terms', () => {
  test.each([1, 2, 3, 5, 9])('%i: the error is 0 from exactly k terms on', (count) => {
    const { errors } = splitKernel(madeKernel(shape, count, 1), 'input');
    expect(errors[count]).toBe(0);
    expect(errors[count - 1]!).toBeGreaterThan(0.01);
  });

  test('the weaker all terms but the first, the smaller the error of one', () => {
    const errors = [0.05, 0.2, 0.5, 1].map(
      (strength) => splitKernel(madeKernel(shape, 4, strength), 'input').errors[1]!,
    );
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect(errors[0]).toBeLessThan(0.1);
  });

  test('more terms leave the earlier ones as they are', () => {
    const [one, two] = [madeKernel(shape, 1, 1), madeKernel(shape, 2, 1)];
    const second = splitKernel(minus(two, one), 'input');
    expect(second.errors[1]).toBe(0);
  });
});

describe('the kernels made by hand', () => {
  const termsNeeded = (name: keyof typeof fixedKernels, tiedTo: TiedTo) =>
    splitKernel(fixedKernels[name].weights, tiedTo).errors.indexOf(0);

  test('filters on one mixture of colours are one term for each output channel, and several for each input channel', () => {
    expect(termsNeeded('derivatives', 'output')).toBe(1);
    expect(termsNeeded('gabor', 'output')).toBe(1);
    expect(termsNeeded('derivatives', 'input')).toBe(9);
  });

  test('twelve Gabor filters with four patterns are four terms', () => {
    expect(termsNeeded('gabor', 'input')).toBe(4);
  });

  test('detectors that couple colour and place are more than one term in either order', () => {
    expect(termsNeeded('colourEdges', 'output')).toBe(2);
    expect(termsNeeded('colourEdges', 'input')).toBeGreaterThan(1);
  });

  test('the Sobel filter is spatially separable, a column times a row, and still shares no kernel with the other filters', () => {
    const [sobel] = toSlices(fixedKernels.derivatives.weights, 'output');
    const taps = sobel![0]!;
    // 2 x 2 minors of a matrix of rank 1 are 0.
    for (const [a, b, c, d] of [
      [0, 2, 3, 5],
      [3, 5, 6, 8],
      [0, 2, 6, 8],
    ] as const) {
      expect(taps[a]! * taps[d]! - taps[b]! * taps[c]!).toBeCloseTo(0, 12);
    }
    expect(termsNeeded('derivatives', 'input')).toBeGreaterThan(1);
  });

  test('edges and colour contrasts answer a flat grey photo with 0', () => {
    for (const name of ['gabor', 'colourEdges'] as const) {
      const { weights, outChannels } = fixedKernels[name];
      const sums = new Array(outChannels).fill(0);
      weights.data.forEach((weight, index) => {
        sums[index % outChannels] += weight;
      });
      for (const sum of sums) expect(sum).toBeCloseTo(0, 12);
    }
  });
});
