import { describe, expect, test } from 'vitest';
import { type Conv2dSpec, conv2dReference, resolveConv2d } from '#src/conv';
import { type Tensor, tensor, zeros } from '#src/tensor';
import { countBytes, countMacs, countParams, toFlops } from './index.ts';

const specs: readonly [Conv2dSpec, readonly number[]][] = [
  [{ inChannels: 16, outChannels: 16, kernelSize: 3 }, [1, 6, 6, 16]],
  [{ inChannels: 8, outChannels: 12, kernelSize: 3, groups: 4, stride: 2 }, [2, 7, 7, 8]],
  [{ inChannels: 6, outChannels: 12, kernelSize: [1, 3], groups: 6 }, [1, 5, 5, 6]],
  [{ inChannels: 4, outChannels: 10, kernelSize: 1 }, [1, 4, 4, 4]],
];

/** Ones everywhere: without padding each output number is the number of multiply-adds that made it. */
const ones = (shape: readonly number[]): Tensor => {
  const x = zeros(shape);
  return tensor(shape, x.data.fill(1));
};

describe('cost', () => {
  test.each(specs)(
    'MACs equal the multiply-adds the reference really makes: %j on %j',
    (spec, inputShape) => {
      const geometry = resolveConv2d(spec, inputShape);
      const counted = conv2dReference(ones(inputShape), ones(geometry.weightsShape), null, geometry);
      const total = counted.data.reduce((sum, value) => sum + value, 0);
      expect(countMacs(geometry)).toBe(total);
      expect(toFlops(countMacs(geometry))).toBe(2 * total);
    },
  );

  test('taps on the padding count, as published numbers count them', () => {
    const geometry = resolveConv2d(
      { inChannels: 1, outChannels: 1, kernelSize: 3, padding: 'same' },
      [1, 4, 4, 1],
    );
    expect(countMacs(geometry)).toBe(16 * 9);
  });

  test.each(specs)(
    'params are K*K * inChannels / groups * outChannels, and a bias one an output channel: %j',
    (spec, inputShape) => {
      const geometry = resolveConv2d(spec, inputShape);
      expect(countParams(geometry)).toBe(zeros(geometry.weightsShape).data.length);
      expect(countParams(geometry, { bias: true }) - countParams(geometry)).toBe(spec.outChannels);
    },
  );

  test('g groups cost 1 / g of the params and of the MACs, whatever the shape', () => {
    for (const groups of [2, 4, 8, 16]) {
      const standard = resolveConv2d({ inChannels: 16, outChannels: 32, kernelSize: 5 }, [1, 9, 9, 16]);
      const grouped = resolveConv2d(
        { inChannels: 16, outChannels: 32, kernelSize: 5, groups },
        [1, 9, 9, 16],
      );
      expect(countParams(standard) / countParams(grouped)).toBe(groups);
      expect(countMacs(standard) / countMacs(grouped)).toBe(groups);
    }
  });

  test('separable over standard is 1/N + 1/K^2 [howard2017, sec. 3.1]', () => {
    const [inChannels, outChannels, size] = [64, 128, 14];
    const shape = [1, size, size, inChannels];
    const standard = resolveConv2d({ inChannels, outChannels, kernelSize: 3, padding: 'same' }, shape);
    const depthwise = resolveConv2d(
      { inChannels, outChannels: inChannels, kernelSize: 3, padding: 'same', groups: inChannels },
      shape,
    );
    const pointwise = resolveConv2d({ inChannels, outChannels, kernelSize: 1 }, shape);
    const ratio = (countMacs(depthwise) + countMacs(pointwise)) / countMacs(standard);
    expect(ratio).toBeCloseTo(1 / outChannels + 1 / 9, 12);
  });

  test('one 19 x 19 x 728 layer of Xception: intensities of 2.2, 90.6 and 162.6 FLOP a byte', () => {
    const intensity = (spec: Partial<Conv2dSpec>) => {
      const geometry = resolveConv2d(
        { inChannels: 728, outChannels: 728, kernelSize: 3, padding: 'same', ...spec },
        [1, 19, 19, 728],
      );
      const { input, weights, output } = countBytes(geometry);
      return toFlops(countMacs(geometry)) / (input + weights + output);
    };
    expect(intensity({ groups: 728 })).toBeCloseTo(2.2, 1);
    expect(intensity({ kernelSize: 1 })).toBeCloseTo(90.6, 1);
    expect(intensity({})).toBeCloseTo(162.6, 1);
  });
});
