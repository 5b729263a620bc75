import { describe, expect, test } from 'vitest';
import { type Conv2dSpec, ConvSpecError, kindOfConv, legalGroupCounts, resolveConv2d } from './index.ts';

const base: Conv2dSpec = { inChannels: 32, outChannels: 32, kernelSize: 3 };
const image = [1, 8, 8, 32];

function errorOf(spec: Conv2dSpec, inputShape: readonly number[] = image): ConvSpecError {
  try {
    resolveConv2d(spec, inputShape);
  } catch (error) {
    if (error instanceof ConvSpecError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

describe('resolveConv2d', () => {
  test('fills stride 1, dilation 1, groups 1 and valid padding', () => {
    expect(resolveConv2d(base, image)).toEqual({
      inputShape: [1, 8, 8, 32],
      weightsShape: [3, 3, 32, 32],
      outputShape: [1, 6, 6, 32],
      groups: 1,
      inChannelsPerGroup: 32,
      outChannelsPerGroup: 32,
      kernelSize: [3, 3],
      stride: [1, 1],
      dilation: [1, 1],
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
    });
  });

  test('same padding gives ceil(size / stride) outputs, with the odd row at the bottom and column at the right', () => {
    for (const size of [5, 6, 7, 74]) {
      for (const stride of [1, 2, 3]) {
        for (const kernelSize of [1, 2, 3, 5]) {
          const spec: Conv2dSpec = { inChannels: 1, outChannels: 1, kernelSize, stride, padding: 'same' };
          const { outputShape, padding } = resolveConv2d(spec, [1, size, size, 1]);
          expect(outputShape[1]).toBe(Math.ceil(size / stride));
          expect([0, 1]).toContain(padding.bottom - padding.top);
          expect([0, 1]).toContain(padding.right - padding.left);
        }
      }
    }
  });

  test("Xception's block3_pool (74 -> 37, 3 x 3, stride 2) is padded 0 before and 1 after, as Keras does", () => {
    const spec: Conv2dSpec = { inChannels: 1, outChannels: 1, kernelSize: 3, stride: 2, padding: 'same' };
    const { outputShape, padding } = resolveConv2d(spec, [1, 74, 74, 1]);
    expect(outputShape).toEqual([1, 37, 37, 1]);
    expect(padding).toEqual({ top: 0, right: 1, bottom: 1, left: 0 });
  });

  test('the depth multiplier follows from the channels: groups = inChannels, twice as many outputs', () => {
    const { weightsShape } = resolveConv2d({ ...base, outChannels: 64, groups: 32 }, image);
    expect(weightsShape).toEqual([3, 3, 1, 64]);
  });

  test.each<[string, Conv2dSpec, string]>([
    ['groupsDivide', { ...base, groups: 5 }, 'groups must divide inChannels and outChannels: 5, 32, 32'],
    [
      'groupsDivide',
      { ...base, outChannels: 33, groups: 32 },
      'groups must divide inChannels and outChannels: 32, 32, 33',
    ],
    ['groups', { ...base, groups: 0 }, 'groups must be a positive integer: 0'],
    ['groups', { ...base, groups: Number.NaN }, 'groups must be a positive integer: NaN'],
    ['channels', { ...base, inChannels: 1.5 }, 'channels must be positive integers: 1.5, 32'],
    ['kernelSize', { ...base, kernelSize: [3, 0] }, 'kernelSize must be one or two positive integers: 3, 0'],
    ['stride', { ...base, stride: 0 }, 'stride must be one or two positive integers: 0'],
    ['dilation', { ...base, dilation: -1 }, 'dilation must be one or two positive integers: -1'],
    ['kernelTooLarge', { ...base, kernelSize: 9 }, 'the kernel must fit the padded input: 9 x 9, 8 x 8'],
    [
      'padding',
      { ...base, padding: { top: -1, right: 0, bottom: 0, left: 0 } },
      'padding must be same, valid or four integers from 0 [top, right, bottom, left]: -1, 0, 0, 0',
    ],
    ['inputChannels', { ...base, inChannels: 16 }, 'the input must have inChannels channels: 32, 16'],
  ])('%s: %j', (code, spec, message) => {
    const error = errorOf(spec);
    expect(error.code).toBe(code);
    expect(error.message).toBe(message);
  });

  test('1e9 channels are refused before anything is allocated', () => {
    const error = errorOf({ inChannels: 1e9, outChannels: 1e9, kernelSize: 3 }, [1, 8, 8, 1e9]);
    expect(error.code).toBe('tooLarge');
  });

  test('an input that is not four positive integers is refused', () => {
    expect(errorOf(base, [8, 8, 32]).code).toBe('inputShape');
    expect(errorOf(base, [1, 0, 8, 32]).code).toBe('inputShape');
  });
});

describe('legalGroupCounts', () => {
  test('are the divisors of the greatest common divisor', () => {
    expect(legalGroupCounts(16, 16)).toEqual([1, 2, 4, 8, 16]);
    expect(legalGroupCounts(12, 18)).toEqual([1, 2, 3, 6]);
    expect(legalGroupCounts(7, 5)).toEqual([1]);
  });

  test("of Xception's middle flow (728 = 8 x 7 x 13) are sixteen, and 3, 12 and 32 are not among them", () => {
    expect(legalGroupCounts(728, 728)).toEqual([
      1, 2, 4, 7, 8, 13, 14, 26, 28, 52, 56, 91, 104, 182, 364, 728,
    ]);
  });

  test('are exactly the group counts that resolveConv2d accepts', () => {
    const accepted = Array.from({ length: 40 }, (_, index) => index + 1).filter((groups) => {
      try {
        resolveConv2d({ inChannels: 24, outChannels: 36, kernelSize: 1, groups }, [1, 1, 1, 24]);
        return true;
      } catch {
        return false;
      }
    });
    expect(accepted).toEqual(legalGroupCounts(24, 36));
  });

  test('only groups = inChannels is depthwise', () => {
    expect(kindOfConv(1, 16)).toBe('standard');
    expect(kindOfConv(8, 16)).toBe('grouped');
    expect(kindOfConv(16, 16)).toBe('depthwise');
    expect(kindOfConv(1, 1)).toBe('standard');
  });
});
