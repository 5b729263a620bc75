import { describe, expect, it } from 'vitest';
import { conv2dReference, resolveConv2d, toBlockDiagonal } from '#src/conv';
import { countMacs } from '#src/cost';
import { openKernels } from '#src/kernels';
import { largestDifference, tensor } from '#src/tensor';
import { convStepper } from './definition.ts';
import { CHANNELS, type Layer, toLayer } from './layer.ts';
import { type ConvStepperState, convStepperFields, type Mode } from './state.ts';
import { type Step, traceOutput } from './trace.ts';

const modes = convStepperFields.mode.options;
const paddings = convStepperFields.padding.options;
const cases = modes.flatMap((mode) => paddings.map((padding) => ({ mode, padding })));

/** The trace of every number of the layer's output, in the order of its data. */
function traceAll({ x, weights, geometry }: Layer): Step[][] {
  const [, height, width, outChannels] = geometry.outputShape;
  const traces: Step[][] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      for (let outChannel = 0; outChannel < outChannels; outChannel++) {
        traces.push(traceOutput(x, weights, geometry, { row, column, outChannel }));
      }
    }
  }
  return traces;
}

const layerOf = (mode: Mode, padding: ConvStepperState['padding']) =>
  toLayer({ mode, padding, photo: 'cat' });

describe.each(cases)('the trace of a $mode convolution, padding $padding', ({ mode, padding }) => {
  const layer = layerOf(mode, padding);
  const traces = traceAll(layer);

  it('has as many steps, over all outputs, as the layer has multiply-adds', () => {
    const counted = traces.reduce((total, steps) => total + steps.length, 0);
    expect(counted).toBe(countMacs(layer.geometry));
    const state = { mode, padding, photo: 'cat', row: 0, column: 0, outChannel: 0, step: 0 } as const;
    expect(new Set(traces.map((steps) => steps.length))).toEqual(
      new Set([convStepper.measures.steps!(state)]),
    );
    expect(new Set(traces[0]!.map((step) => step.channel)).size).toBe(
      convStepper.measures.channelsRead!(state),
    );
  });

  it('ends in exactly the number that the reference computes', () => {
    expect(traces.map((steps) => steps.at(-1)!.sum)).toEqual([...layer.y.data]);
  });

  it('ends in exactly the number that the fast kernels compute: whole numbers are exact in float32', async () => {
    const kernels = await openKernels();
    const y = await kernels.conv2d(layer.x, layer.weights, null, layer.geometry);
    expect(kernels.engine).toBe('wasm');
    expect([...y.data]).toEqual(traces.map((steps) => steps.at(-1)!.sum));
  });

  it('adds whole numbers that a reader can check', () => {
    const wrong = traces.flatMap((steps) =>
      steps.filter(({ value, weight, product, sum }, at) => {
        const before = at === 0 ? 0 : steps[at - 1]!.sum;
        return Object.is(product, -0) || product !== value * weight + 0 || sum !== before + product;
      }),
    );
    expect(wrong).toEqual([]);
    expect(traces.flat().every(({ product }) => Number.isInteger(product))).toBe(true);
  });

  it('reads 0 on the padding and the pixel of the photo everywhere else', () => {
    const outside = traces.flat().filter((step) => !step.inside);
    expect(outside.every((step) => step.value === 0)).toBe(true);
    expect(outside.length > 0).toBe(padding === 'same' && mode !== 'pointwise');
    const read = traces.flat().filter(({ inside }) => inside);
    const pixels = read.map(({ iy, ix, channel }) => layer.x.data[(iy * 8 + ix) * CHANNELS + channel]);
    expect(read.map(({ value }) => value)).toEqual(pixels);
  });
});

it('runs over ky, kx and i in the order in which the reference adds', () => {
  const { x, weights, geometry } = layerOf('standard', 'same');
  const steps = traceOutput(x, weights, geometry, { row: 3, column: 3, outChannel: 0 });
  expect(steps.map(({ ky, kx, i }) => (ky * 3 + kx) * 4 + i)).toEqual(
    Array.from({ length: 36 }, (_, k) => k),
  );
  expect(steps[0]).toMatchObject({ iy: 2, ix: 2 });
});

it('centres the window on the output pixel under same padding', () => {
  const { x, weights, geometry } = layerOf('depthwise', 'same');
  const steps = traceOutput(x, weights, geometry, { row: 5, column: 2, outChannel: 3 });
  expect(steps[4]).toMatchObject({ ky: 1, kx: 1, i: 0, channel: 3, iy: 5, ix: 2 });
});

it('follows stride and dilation like the reference', () => {
  const geometry = resolveConv2d(
    {
      inChannels: 4,
      outChannels: 2,
      kernelSize: [3, 2],
      stride: [2, 1],
      dilation: [1, 2],
      padding: 'same',
      groups: 2,
    },
    [1, 7, 5, 4],
  );
  const count = (shape: readonly number[]) => shape.reduce((size, extent) => size * extent, 1);
  const numbers = (shape: readonly number[]) =>
    tensor(
      shape,
      Float64Array.from({ length: count(shape) }, (_, k) => ((k * 37) % 23) - 11),
    );
  const x = numbers(geometry.inputShape);
  const weights = numbers(geometry.weightsShape);
  const y = conv2dReference(x, weights, null, geometry);
  const ends = traceAll({ x, weights, geometry, y }).map((steps) => steps.at(-1)!.sum);
  expect(ends).toEqual([...y.data]);
});

describe.each(paddings)('with padding %s', (padding) => {
  it.each(['grouped', 'depthwise'] as const)(
    '%s equals a standard convolution with block-diagonal weights',
    (mode) => {
      const { x, weights, geometry, y } = layerOf(mode, padding);
      const standard = layerOf('standard', padding);
      const dense = toBlockDiagonal(weights, geometry);
      expect(largestDifference(conv2dReference(x, dense, null, standard.geometry), y)).toBe(0);
    },
  );

  it('a standard convolution keeps the sum of what the groups see and what they do not', () => {
    const { x, weights, geometry, y } = layerOf('standard', padding);
    const grouped = layerOf('grouped', padding);
    const kept = toBlockDiagonal(grouped.weights, grouped.geometry);
    const cut = tensor(
      weights.shape,
      Float64Array.from(weights.data, (weight, at) => weight - kept.data[at]!),
    );
    const rest = conv2dReference(x, cut, null, geometry);
    expect([...y.data]).toEqual([...rest.data].map((value, at) => value + grouped.y.data[at]!));
  });

  it('depthwise then pointwise is one standard convolution whose filters share one slice a channel', () => {
    const depthwise = layerOf('depthwise', padding);
    const [, height, width] = depthwise.geometry.outputShape;
    const mixing = layerOf('pointwise', padding).weights;
    const pointwise = resolveConv2d({ inChannels: 4, outChannels: 4, kernelSize: 1 }, [1, height, width, 4]);
    const separable = conv2dReference(depthwise.y, mixing, null, pointwise);

    const product = new Float64Array(9 * 4 * 4);
    for (let tap = 0; tap < 9; tap++) {
      for (let i = 0; i < 4; i++) {
        for (let o = 0; o < 4; o++) {
          product[(tap * 4 + i) * 4 + o] = depthwise.weights.data[tap * 4 + i]! * mixing.data[i * 4 + o]!;
        }
      }
    }
    const { x, geometry } = layerOf('standard', padding);
    const standard = conv2dReference(x, tensor([3, 3, 4, 4], product), null, geometry);
    expect(largestDifference(separable, standard)).toBe(0);
  });
});

it('takes 36, 18, 9 and 4 multiply-adds: one loop shorter, one gone, two gone', () => {
  expect(
    modes.map((mode) => {
      const { x, weights, geometry } = layerOf(mode, 'same');
      return traceOutput(x, weights, geometry, { row: 0, column: 0, outChannel: 0 }).length;
    }),
  ).toEqual([36, 18, 9, 4]);
});
