import { describe, expect, test } from 'vitest';
import { conv2dReference, resolveConv2d, toBlockDiagonal } from '#src/conv';
import { openKernels } from '#src/kernels';
import type { Rgba } from '#src/photo';
import { seededRandom } from '#src/random';
import { joinLastAxis, largestDifference, type Tensor, tensor } from '#src/tensor';
import { parseState } from '../index.ts';
import {
  BREAKS,
  benchWeights,
  type Convolve,
  changedOutputs,
  compareOutputs,
  countWeights,
  createBenchEngine,
  type EquivalenceBenchState,
  equivalenceBench,
  equivalenceBenchFields,
  layoutForm,
  layoutSlabs,
  middleChannels,
  runDense,
  runSegments,
  runTowers,
  runWide,
  toDenseWeights,
  toGrouping,
  toTowers,
  towersOfMiddle,
  withTexts,
} from './index.ts';

const initial = parseState(equivalenceBenchFields, {});
const random = seededRandom(5);
const SIZE = 7;
const x = tensor([1, SIZE, SIZE, 8], Float32Array.from({ length: SIZE * SIZE * 8 }, random.normal));
const photo: Rgba = {
  width: 96,
  height: 96,
  data: Uint8ClampedArray.from({ length: 96 * 96 * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : random.integer(0, 255),
  ),
};

const reference: Convolve = async (input, weights, geometry, relu) => {
  const y = conv2dReference(input, weights, null, geometry);
  return relu ? { ...y, data: y.data.map((value) => Math.max(0, value)) } : y;
};

async function bothForms(state: EquivalenceBenchState): Promise<readonly [Tensor, Tensor, Tensor]> {
  const towers = toTowers(state);
  const weights = benchWeights(state);
  const relu = state.relu === 'on';
  const first = await runTowers(reference, x, weights, towers, relu);
  const middle = await runWide(reference, x, weights, relu);
  return [
    first,
    await runSegments(reference, middle, weights, towers, toGrouping(towers)),
    await runDense(reference, middle, weights, towers),
  ];
}

const shapes = [2, 3, 5, 8].flatMap((towers) => [1, 3, 4].map((perTower) => ({ towers, perTower })));
const states = (change: EquivalenceBenchState['change']) =>
  shapes.flatMap((shape) =>
    (['on', 'off'] as const).map((relu) => ({ ...initial, ...shape, relu, change, channel: 2 })),
  );

describe.each(['none', 'kernel', 'width'] as const)('with the same weights (%s)', (change) => {
  test('towers, a wide 1 x 1 with segments, and one standard convolution make the same bits', async () => {
    for (const state of states(change)) {
      const [towers, segments, dense] = await bothForms(state);
      expect(largestDifference(towers, segments)).toBe(0);
      expect(largestDifference(segments, dense)).toBe(0);
    }
  });
});

describe('what was changed reaches the outputs that are said, and no others', () => {
  test.each(BREAKS)('%s', async (change) => {
    // Without ReLU, which could hide a change behind a 0.
    for (const state of states(change).filter(({ relu }) => relu === 'off')) {
      const [first, second] = await bothForms(state);
      const differing = compareOutputs(first, second).channels.flatMap((channel, index) =>
        channel.differing > 0 ? [index] : [],
      );
      expect(differing).toEqual(changedOutputs(state));
      expect(equivalenceBench.measures.changed!(state)).toBe(differing.length);
    }
  });
});

test('for equal towers the standard convolution is block-diagonal', () => {
  const towers = toTowers(initial);
  const { spatial } = benchWeights(initial);
  const geometry = resolveConv2d(
    { inChannels: 12, outChannels: 12, kernelSize: 3, groups: 3, padding: 'same' },
    [1, 5, 5, 12],
  );
  expect(toDenseWeights(spatial, towers)).toEqual(toBlockDiagonal(joinLastAxis(spatial), geometry));
});

test('one grouped convolution takes equal segments with equal kernels, and no others', () => {
  const kinds = BREAKS.map((change) => toGrouping(toTowers({ ...initial, change })).kind);
  expect(kinds).toEqual(['grouped', 'grouped', 'grouped', 'unequalKernels', 'unequalSegments']);
});

test('the counts are those of the weights there are', () => {
  for (const state of [...states('none'), ...states('width'), ...states('kernel')]) {
    const { pointwise, spatial, wide } = benchWeights(state);
    const size = (tensors: readonly Tensor[]) => tensors.reduce((sum, { data }) => sum + data.length, 0);
    const dense = toDenseWeights(spatial, toTowers(state));
    expect(countWeights(state)).toMatchObject({
      pointwise: size(pointwise),
      spatial: size(spatial),
      dense: dense.data.length,
    });
    expect(wide.data.length).toBe(size(pointwise));
    const zeros = dense.data.filter((weight) => weight === 0).length;
    expect(equivalenceBench.measures.zeros!(state)).toBe(zeros);
  }
});

test('more towers leave the weights of those before as they were', () => {
  const few = benchWeights({ ...initial, towers: 2 });
  const many = benchWeights({ ...initial, towers: 6 });
  expect(many.pointwise.slice(0, 2)).toEqual(few.pointwise);
  expect(many.spatial.slice(0, 2)).toEqual(few.spatial);
});

describe('the engine', () => {
  test.each(['wasm', 'reference'] as const)(
    'finds no difference on a photo with %s, and one when broken',
    async (engine) => {
      const bench = createBenchEngine(await openKernels({ engine }));
      bench.show(photo);
      const same = await bench.run(initial);
      expect(same.largest).toBe(0);
      expect(same.largestToDense).toBe(0);
      const broken = await bench.run({ ...initial, change: 'weight' });
      expect(broken.largest).toBeGreaterThan(0.1);
      expect(broken.channels.map(({ differing }) => differing > 0)).toEqual(
        Array.from({ length: 12 }, (_, channel) => channel >= 4 && channel < 8),
      );
      expect(broken.differences[0]!.pixels[0]).toBe(128);
    },
  );

  test('must be shown a photo first', async () => {
    await expect(createBenchEngine(await openKernels()).run(initial)).rejects.toThrow(
      'a photo must be shown',
    );
  });
});

describe('a text for a field', () => {
  test('takes the chosen channel along when fewer towers lose it', () => {
    const state = withTexts({ ...initial, towers: 4, channel: 16 }, { towers: '2' });
    expect(state.channel).toBe(8);
    expect(withTexts({ ...initial, perTower: 1, channel: 3 }, { change: 'width' }).channel).toBe(3);
  });

  test('is refused when it asks for a channel that is not there', () => {
    expect(() => withTexts(initial, { channel: '13' })).toThrow('channel must be from 1 to 12: 13');
    expect(() => withTexts(initial, { towers: '9' })).toThrow('towers must be from 2 to 8: 9');
  });
});

describe('the drawing', () => {
  test('keeps every channel inside, in order, and each form has all of them', () => {
    for (const state of [...states('none'), ...states('width')]) {
      for (const form of ['towers', 'joined'] as const) {
        const { middle, spatial, outputs, pitch } = layoutForm(state, form);
        for (const row of [middle, spatial, outputs]) {
          expect(row).toHaveLength(middleChannels(state));
          expect(row[0]! - pitch / 2).toBeGreaterThan(-1e-9);
          expect(row.at(-1)! + pitch / 2).toBeLessThan(1 + 1e-9);
          expect([...row].sort((a, b) => a - b)).toEqual(row);
        }
      }
    }
  });

  test('slabs that slide together fill the matrix without a gap, swapped where they are swapped', () => {
    expect(layoutSlabs(initial, 0)).toEqual([0, 5, 10]);
    expect(layoutSlabs(initial, 1)).toEqual([0, 4, 8]);
    expect(layoutSlabs({ ...initial, change: 'order' }, 1)).toEqual([4, 0, 8]);
    expect(towersOfMiddle({ ...initial, change: 'order', perTower: 1 })).toEqual([1, 0, 2]);
  });
});
