import { describe, expect, test } from 'vitest';
import { conv2dReference } from '#src/conv';
import { openKernels } from '#src/kernels';
import type { Rgba } from '#src/photo';
import { seededRandom } from '#src/random';
import { largestDifference, tensor } from '#src/tensor';
import { parseState } from '../index.ts';
import { largestAtBorder, subtract } from './compare.ts';
import {
  type Convolve,
  costsOf,
  countSameKernels,
  createOrderEngine,
  denseCosts,
  denseGeometry,
  describeVerdict,
  kernelGrid,
  linearityGap,
  multiplyOut,
  ORDERS,
  type OrderAndActivationState,
  orderAndActivation,
  orderAndActivationFields,
  ordersAgree,
  PATTERNS,
  runDense,
  runSteps,
  verdictOf,
  weightsOf,
  withTexts,
} from './index.ts';

const initial = parseState(orderAndActivationFields, {});
const random = seededRandom(11);
const SIZE = 8;
const x = tensor([1, SIZE, SIZE, 8], Float64Array.from({ length: SIZE * SIZE * 8 }, random.normal));
const reference: Convolve = async (input, weights, bias, geometry) =>
  conv2dReference(input, weights, bias, geometry);

/** Every combination of what can be switched. */
const states: OrderAndActivationState[] = (['none', 'relu', 'elu'] as const).flatMap((activation) =>
  (['off', 'on'] as const).flatMap((bias) =>
    (['own', 'one'] as const).flatMap((patterns) =>
      (['same', 'valid'] as const).flatMap((padding) =>
        (['1', '2'] as const).flatMap((stride) =>
          [5, 8, 12].map((outChannels) => ({
            ...initial,
            activation,
            bias,
            patterns,
            padding,
            stride,
            outChannels,
          })),
        ),
      ),
    ),
  ),
);

describe('what is said of one dense kernel is what running it shows', () => {
  test.each(ORDERS)('%s', async (order) => {
    for (const state of states) {
      const difference = subtract(
        await runSteps(reference, state, order, x),
        await runDense(reference, state, order, x),
      );
      const { inside, border } = largestAtBorder(difference, denseGeometry(state, SIZE));
      const gap = await linearityGap(reference, state, order, x);
      const seen = gap > 0.01 ? 'noKernel' : border > 0.01 ? 'onlyInside' : 'oneKernel';
      expect(seen, JSON.stringify(state)).toBe(verdictOf(state, order));
      if (seen !== 'noKernel') expect(inside).toBeLessThan(1e-10);
      if (seen !== 'noKernel') expect(gap).toBeLessThan(1e-10);
      if (seen === 'oneKernel') expect(border).toBeLessThan(1e-10);
    }
  });
});

test('the orders agree where that is said, and nowhere else', async () => {
  for (const state of states) {
    const [separable, extreme] = [
      await runSteps(reference, state, 'separable', x),
      await runSteps(reference, state, 'extreme', x),
    ];
    expect(largestDifference(separable, extreme) < 1e-10, JSON.stringify(state)).toBe(ordersAgree(state));
  }
});

test('the little kernels that are counted as the same are the same numbers', () => {
  for (const state of states) {
    const [separable, extreme] = ORDERS.map((order) => multiplyOut(state, order).weights);
    const pairs = separable!.shape[2]! * separable!.shape[3]!;
    const same = Array.from({ length: pairs }, (_, pair) =>
      PATTERNS[0]!.every(
        (_tap, tap) => separable!.data[tap * pairs + pair] === extreme!.data[tap * pairs + pair],
      ),
    ).filter(Boolean).length;
    expect(countSameKernels(state)).toBe(same);
    expect(kernelGrid(state, 'extreme').filter(({ isSame }) => isSame)).toHaveLength(same);
  }
});

test('a pattern belongs to a column in one order and to a row in the other', () => {
  for (const state of states) {
    for (const { input, pattern } of kernelGrid(state, 'separable')) expect(pattern).toBe(input);
    for (const { output, pattern } of kernelGrid(state, 'extreme')) expect(pattern).toBe(output);
  }
});

test('no two patterns are multiples of each other', () => {
  PATTERNS.forEach((first, index) => {
    for (const second of PATTERNS.slice(index + 1)) {
      const product = first.reduce((sum, tap, place) => sum + tap * second[place]!, 0);
      expect(Math.abs(product)).toBeLessThan(0.999);
    }
  });
});

test('the counts are those of the weights there are', () => {
  for (const state of states) {
    for (const order of ORDERS) {
      const { pointwise, depthwise, bias } = weightsOf(state, order);
      const { params, macs } = costsOf(state, order);
      expect(params).toEqual({
        pointwise: pointwise.data.length,
        depthwise: depthwise.data.length,
        bias: bias?.data.length ?? 0,
        whole: pointwise.data.length + depthwise.data.length + (bias?.data.length ?? 0),
      });
      expect(macs.whole).toBe(macs.pointwise + macs.depthwise);
    }
    expect(denseCosts(state).params).toBe(multiplyOut(state, 'separable').weights.data.length);
  }
});

test('with a stride, only the depthwise step of the extreme order becomes cheaper', () => {
  const one = costsOf(initial, 'extreme').macs;
  const two = costsOf({ ...initial, stride: '2' }, 'extreme').macs;
  expect(two.pointwise).toBe(one.pointwise);
  expect(two.depthwise).toBe(one.depthwise / 4);
  const separable = costsOf({ ...initial, stride: '2' }, 'separable').macs;
  expect(separable.whole).toBe(costsOf(initial, 'separable').macs.whole / 4);
});

test('more outputs leave the weights of those that were there as they were', () => {
  const few = multiplyOut({ ...initial, outChannels: 4 }, 'extreme').weights;
  const many = multiplyOut({ ...initial, outChannels: 12 }, 'extreme').weights;
  expect(Array.from(few.data)).toEqual(Array.from(many.data).filter((_, index) => index % 12 < 4));
});

test('on a photo the engine says what the reference says', async () => {
  const photo: Rgba = {
    width: 96,
    height: 96,
    data: Uint8ClampedArray.from({ length: 96 * 96 * 4 }, () => random.integer(0, 255)),
  };
  const engine = createOrderEngine(await openKernels());
  engine.show(photo);
  for (const state of states.filter(({ outChannels }) => outChannels === 8)) {
    const result = await engine.run(state);
    expect(result.separable.outputs).toHaveLength(8);
    expect(result.apart < 1e-5).toBe(ordersAgree(state));
    for (const order of ORDERS) {
      const { largest, gap, scale } = result[order];
      const verdict = verdictOf(state, order);
      expect(describeVerdict(state, order, result).key).toBe(`${verdict}Run`);
      expect(gap > 0.01).toBe(verdict === 'noKernel');
      if (verdict === 'noKernel') continue;
      expect(largest.inside / scale).toBeLessThan(1e-5);
      expect(largest.border / scale > 0.01).toBe(verdict === 'onlyInside');
    }
  }
});

test('an output that is looked at goes down with their number, and one that is not there is refused', () => {
  const state = withTexts(initial, { output: '8' });
  expect(withTexts(state, { outChannels: '5' }).output).toBe(5);
  expect(() => withTexts(initial, { output: '9' })).toThrow('output must be from 1 to 8: 9');
  expect(() => orderAndActivation.check({ ...initial, output: 12 })).toThrow('from 1 to 8');
});
