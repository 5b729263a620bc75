import { describe, expect, test } from 'vitest';
import { type Conv2dGeometry, ConvSpecError, conv2dReference, resolveConv2d } from '#src/conv';
import { type Random, seededRandom } from '#src/random';
import { tensor, zeros } from '#src/tensor';
import {
  costOfSteps,
  countActivations,
  countBytes,
  countMacs,
  countMacsOnPadding,
  countParams,
  type LayerSetting,
  layerOperations,
  onRead,
  runCounting,
  toSteps,
} from './index.ts';

function randomSetting(random: Random): LayerSetting {
  const groups = random.pick([1, 2, 3]);
  const inChannels = groups * random.integer(1, 3);
  return {
    size: random.integer(5, 9),
    inChannels,
    outChannels: inChannels * groups * random.integer(1, 2),
    kernelSize: random.integer(1, 5),
    stride: random.integer(1, 3),
    padding: random.pick(['same', 'valid']),
    groups,
  };
}

const settings = Array.from({ length: 25 }, (_, seed) => randomSetting(seededRandom(seed)));
const macsOfRun = (geometry: Conv2dGeometry) =>
  [...runCounting(geometry, seededRandom(3))].reduce((sum, { macs }) => sum + macs, 0);

describe.each(layerOperations)('a %s layer', (operation) => {
  test('has as many MACs as multiply-adds are counted while the reference runs, for 25 random shapes', () => {
    for (const setting of settings) {
      const steps = toSteps(operation, setting);
      const counted = steps.reduce((sum, geometry) => sum + macsOfRun(geometry), 0);
      const { macs, flops } = costOfSteps(steps);
      expect([setting, macs]).toEqual([setting, counted]);
      expect(flops).toBe(2 * counted);
    }
  });

  test('has as many params as its weights hold numbers, and one more an output channel with a bias', () => {
    for (const setting of settings) {
      const steps = toSteps(operation, setting);
      const numbers = steps.reduce((sum, { weightsShape }) => sum + zeros(weightsShape).data.length, 0);
      expect(costOfSteps(steps).params).toBe(numbers);
      expect(costOfSteps(steps, { bias: true }).params).toBe(numbers + setting.outChannels);
    }
  });

  test('writes the activations that its steps make, and moves 4 bytes for every number of its tensors', () => {
    for (const setting of settings) {
      const steps = toSteps(operation, setting);
      const { activations, bytes, params, flops, intensity } = costOfSteps(steps, { bias: true });
      const read = steps.reduce((sum, { inputShape }) => sum + zeros(inputShape).data.length, 0);
      expect(activations).toBe(steps.reduce((sum, geometry) => sum + countActivations(geometry), 0));
      expect(bytes).toBe(4 * (read + params + activations));
      expect(intensity).toBeCloseTo(flops / bytes, 12);
    }
  });

  test('reads inChannels and writes outChannels, each step what the one before wrote', () => {
    for (const setting of settings) {
      const steps = toSteps(operation, setting);
      expect(steps[0]!.inputShape[3]).toBe(setting.inChannels);
      expect(steps.at(-1)!.outputShape[3]).toBe(setting.outChannels);
      for (const [index, step] of steps.slice(1).entries()) {
        expect(step.inputShape).toEqual(steps[index]!.outputShape);
      }
    }
  });
});

describe('a run that counts', () => {
  test('computes what the reference computes on the input without its padding drawn', () => {
    for (const setting of settings) {
      const [geometry] = toSteps('grouped', setting) as [Conv2dGeometry];
      const random = seededRandom(3);
      const fill = (shape: readonly number[]) => {
        const x = zeros(shape);
        return tensor(
          shape,
          x.data.map(() => random.uniform()),
        );
      };
      const x = fill(geometry.inputShape);
      const expected = conv2dReference(x, fill(geometry.weightsShape), null, geometry);
      const rows = [...runCounting(geometry, seededRandom(3))].flatMap(({ values }) => [...values]);
      expect(rows).toEqual([...expected.data]);
    }
  });

  test('taps on the padding are those that the reference, which leaves them out, does not make', () => {
    for (const setting of settings) {
      const [geometry] = toSteps('standard', setting) as [Conv2dGeometry];
      let made = 0;
      const weights = {
        shape: geometry.weightsShape,
        data: onRead(zeros(geometry.weightsShape).data, () => made++),
      };
      conv2dReference(zeros(geometry.inputShape), weights, null, geometry);
      expect(countMacsOnPadding(geometry)).toBe(countMacs(geometry) - made);
    }
  });
});

describe('the ratios of the literature', () => {
  const layer = (change: Partial<LayerSetting>): LayerSetting => ({
    size: 14,
    inChannels: 128,
    outChannels: 128,
    kernelSize: 3,
    stride: 1,
    padding: 'same',
    groups: 1,
    ...change,
  });
  const ratio = (change: Partial<LayerSetting>) =>
    costOfSteps(toSteps('separable', layer(change))).macs /
    costOfSteps(toSteps('standard', layer(change))).macs;

  test('a separable layer has 1/N + 1/K^2 of the MACs, whatever goes in: 0.1189 at N = 128 [howard2017, sec. 3.1]', () => {
    expect(ratio({})).toBeCloseTo(0.1189, 4);
    for (const [inChannels, outChannels, kernelSize] of [
      [3, 32, 3],
      [64, 32, 5],
      [32, 1, 3],
    ] as const) {
      expect(ratio({ inChannels, outChannels, kernelSize })).toBeCloseTo(
        1 / outChannels + 1 / kernelSize ** 2,
        12,
      );
    }
  });

  test("Xception's middle flow, 19 x 19 x 728, saves a factor of 8.9", () => {
    expect(1 / ratio({ size: 19, inChannels: 728, outChannels: 728 })).toBeCloseTo(8.9, 1);
  });

  test('with a stride the extreme form costs more than the separable one: its pointwise step runs before it', () => {
    const macs = (operation: 'separable' | 'extreme', stride: number) =>
      costOfSteps(toSteps(operation, layer({ stride }))).macs;
    expect(macs('extreme', 1)).toBe(macs('separable', 1));
    expect(macs('extreme', 2)).toBeGreaterThan(3.5 * macs('separable', 2));
  });

  test("AlexNet's first layer has 34,848 weights, 96 biases and 105,415,200 MACs", () => {
    const steps = toSteps('standard', {
      size: 227,
      inChannels: 3,
      outChannels: 96,
      kernelSize: 11,
      stride: 4,
      padding: 'valid',
      groups: 1,
    });
    expect(steps[0]!.outputShape).toEqual([1, 55, 55, 96]);
    expect(costOfSteps(steps, { bias: true }).params).toBe(34_848 + 96);
    expect(costOfSteps(steps).macs).toBe(105_415_200);
  });
});

test('a depthwise convolution alone cannot make 100 channels of 64', () => {
  const [setting] = settings as [LayerSetting];
  expect(() => toSteps('depthwise', { ...setting, inChannels: 64, outChannels: 100 })).toThrow(ConvSpecError);
});

test('a bias counts among the bytes of the weights', () => {
  const geometry = resolveConv2d({ inChannels: 2, outChannels: 5, kernelSize: 3 }, [1, 4, 4, 2]);
  expect(countBytes(geometry, { bias: true }).weights).toBe(4 * countParams(geometry, { bias: true }));
  expect(countBytes(geometry).weights).toBe(4 * 2 * 5 * 9);
});
