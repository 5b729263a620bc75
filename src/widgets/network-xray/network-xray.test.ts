import { describe, expect, test } from 'vitest';
import { inferShapes, models, poolingGeometry } from '#src/nets';
import { sizeOf } from '#src/tensor';
import {
  anatomyOf,
  barsOf,
  describeState,
  formulaOf,
  largestBlock,
  lookedAt,
  type NetworkXrayState,
  nameSection,
  networkIds,
  networkXray,
  profileOf,
  totalOf,
  totalsOf,
  toWeightSheet,
  withTexts,
} from './index.ts';

const start: NetworkXrayState = {
  net: 'xception',
  compare: 'none',
  measure: 'params',
  dense: 'off',
  block: 0,
  layer: 0,
  photo: 'cat',
};
const measure = (name: string, state: Partial<NetworkXrayState> = {}) =>
  networkXray.measures[name]!({ ...start, ...state });
const all = networkIds.flatMap((id) => [anatomyOf(id), anatomyOf(id, true)]);
const layersOf = (id: string) => anatomyOf(id).blocks.flatMap(({ layers }) => layers);

describe('a network taken apart', () => {
  test('loses nothing: blocks, sections and layers each add up to the totals', () => {
    for (const { totals, sections, blocks } of all) {
      for (const amount of ['params', 'trainable', 'macs', 'activations'] as const) {
        expect(totalOf(sections, amount)).toBe(totals[amount]);
        expect(totalOf(blocks, amount)).toBe(totals[amount]);
        expect(
          totalOf(
            blocks.flatMap(({ layers }) => layers),
            amount,
          ),
        ).toBe(totals[amount]);
      }
    }
  });

  test('has parts that add up to their layer', () => {
    for (const { blocks } of all) {
      for (const { parts, params, macs } of blocks.flatMap(({ layers }) => layers)) {
        expect(parts.reduce((sum, part) => sum + part.params, 0)).toBe(params);
        expect(parts.reduce((sum, part) => sum + part.macs, 0)).toBe(macs);
      }
    }
  });

  test('every network of the catalogue but the other ShuffleNets can be chosen', () => {
    const offered = Object.keys(models).filter((id) => !/^shufflenet-v1-g[1-4]$/.test(id));
    expect([...networkIds].sort()).toEqual(offered.sort());
  });
});

describe('Xception', () => {
  const xception = anatomyOf('xception');

  // [chollet2017, fig. 5]
  test('has 36 convolution layers in 14 modules, and shortcuts around all but the first and the last', () => {
    const modules = xception.blocks.filter(({ name }) => name !== 'classifier');
    expect(modules).toHaveLength(14);
    const main = modules.flatMap(({ layers }) => layers).filter(({ name }) => /_(sep)?conv\d$/.test(name));
    expect(main).toHaveLength(36);
    const around = modules.map(({ shortcut }) => shortcut);
    expect(around.slice(1, -1)).not.toContain('none');
    expect([around[0], around.at(-1)]).toEqual(['none', 'none']);
    expect(around.filter((shortcut) => shortcut === 'convolution')).toHaveLength(4);
  });

  test('blocks are counted as Keras counts them', () => {
    xception.blocks.slice(0, 14).forEach(({ name, number }) => {
      expect(name).toBe(`block${number}`);
    });
  });

  test('keeps more than half of its params in the middle flow', () => {
    expect(measure('middleShare')).toBeCloseTo(56.51, 2);
    const shares = ['entryShare', 'middleShare', 'exitShare'].map((name) => measure(name));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100, 9);
  });

  // The figures of the fact sheet, recomputed.
  test('has 99.0 percent of its separable weights in pointwise kernels, and 98.3 percent of their multiply-adds', () => {
    const parts = xception.separable.flatMap((layer) => layer.parts);
    const of = (kind: string, amount: 'params' | 'macs') =>
      parts.filter((part) => part.kind === kind).reduce((sum, part) => sum + part[amount], 0);
    expect([of('depthwise', 'params'), of('pointwise', 'params')]).toEqual([207_432, 19_552_896]);
    expect(of('pointwise', 'params') / totalOf(xception.separable, 'params')).toBeCloseTo(0.9895, 4);
    expect(of('pointwise', 'macs') / totalOf(xception.separable, 'macs')).toBeCloseTo(0.983, 3);
    expect(of('depthwise', 'macs') / 1e6).toBeCloseTo(132.2, 1);
  });

  test('made dense, holds 8.9 times the separable weights', () => {
    expect(measure('separableParams')).toBe(19_760_328);
    expect(measure('separableParams', { dense: 'on' })).toBe(175_976_064);
    expect(measure('separableGigaMacs')).toBeCloseTo(7.71, 2);
    expect(measure('separableGigaMacs', { dense: 'on' })).toBeCloseTo(68.17, 2);
    expect(measure('params', { dense: 'on' }) - measure('params')).toBe(175_976_064 - 19_760_328);
  });

  test('54,528 of its params are moving means and variances, which no gradient changes', () => {
    expect(measure('notTrainable')).toBe(54_528);
    expect(measure('trainable')).toBe(22_855_952);
    const norms = layersOf('xception').filter(({ type }) => type === 'batchNorm');
    expect(norms).toHaveLength(40);
    expect(totalOf(norms, 'params')).toBe(2 * 54_528);
  });

  test('sees 1083 pixels, one output pixel every 32', () => {
    expect([measure('receptiveField'), measure('stride')]).toEqual([1083, 32]);
    expect(measure('receptiveField', { net: 'inception-v3' })).toBe(1311);
  });

  test('against Inception V3: 4 percent fewer params, 46 percent more multiply-adds, four times the activations', () => {
    const [ours, theirs] = [totalsOf(xception), totalsOf(anatomyOf('inception-v3'))];
    expect(ours.params / theirs.params).toBeCloseTo(0.9605, 4);
    expect(ours.macs / theirs.macs).toBeCloseTo(1.463, 3);
    expect(ours.activations / theirs.activations).toBeCloseTo(3.99, 2);
  });

  // TensorFlow's rule; a port that pads by 1 all round has pads [1, 1] at each of the four.
  test('pads one of its four poolings at the bottom and right only: 74 pixels are even', () => {
    const { net, blocks } = xception;
    const shapes = inferShapes(net).outputOf;
    const pools = net.nodes.flatMap(({ name, layer, inputs }) => {
      if (layer.type !== 'maxPool') return [];
      const { padding } = poolingGeometry(layer, shapes.get(inputs[0]!)!);
      return [[name, padding.top, padding.bottom]];
    });
    expect(pools).toEqual([
      ['block2_pool', 1, 1],
      ['block3_pool', 0, 1],
      ['block4_pool', 1, 1],
      ['block13_pool', 1, 1],
    ]);
    expect(blocks[2]!.outputShape.slice(1, 3)).toEqual([37, 37]);
  });
});

describe('the overview', () => {
  test('draws bars whose cells reach as high as their amount', () => {
    for (const anatomy of all) {
      for (const measured of ['params', 'macs', 'activations'] as const) {
        const scale = largestBlock(anatomy, measured);
        const bars = barsOf(anatomy, measured, scale);
        expect(Math.max(...bars.map(({ cells }) => cells.at(-1)?.to ?? 0))).toBeCloseTo(1, 9);
        for (const { amount, cells } of bars) expect(cells.at(-1)?.to ?? 0).toBeCloseTo(amount / scale, 9);
        expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  test('times are drawn against the slowest block, and not before there are any', () => {
    const anatomy = anatomyOf('xception');
    expect(barsOf(anatomy, 'params', 1).every(({ time }) => time === 0)).toBe(true);
    const timed = barsOf(anatomy, 'params', 1, {
      block2_sepconv1: 4,
      block2_sepconv2: 4,
      block5_sepconv1: 2,
    });
    expect([timed[1]!.time, timed[4]!.time, timed[5]!.time]).toEqual([1, 0.25, 0]);
  });
});

describe('a layer', () => {
  const sepconv = anatomyOf('xception').blocks[4]!.layers.find(({ name }) => name === 'block5_sepconv1')!;

  test('of the middle flow has 6,552 depthwise and 529,984 pointwise weights', () => {
    expect(sepconv.parts.map(({ params }) => params)).toEqual([6552, 529_984]);
    expect(sepconv.parts.map((part) => formulaOf(part).factors)).toEqual([
      [3, 3, 728],
      [728, 728],
    ]);
  });

  test('has one shape a convention: Keras keeps depthwise kernels apart from HWIO', () => {
    expect(sepconv.parts[0]!.layouts).toEqual({
      keras: [3, 3, 728, 1],
      hwio: [3, 3, 1, 728],
      pytorch: [728, 1, 3, 3],
    });
    expect(sepconv.parts[1]!.layouts).toEqual({
      keras: [1, 1, 728, 728],
      hwio: [1, 1, 728, 728],
      pytorch: [728, 728, 1, 1],
    });
  });

  test('has the same number of weights in every convention, and in its formula', () => {
    for (const { blocks } of all) {
      for (const part of blocks.flatMap(({ layers }) => layers).flatMap(({ parts }) => parts)) {
        const { factors, bias, params, positions, macs } = formulaOf(part);
        const weights = sizeOf(factors);
        if (part.vectors.every(({ name }) => name !== 'count')) expect(weights + bias).toBe(params);
        if (positions) expect(weights * positions[0] * positions[1]).toBe(macs);
        for (const shape of Object.values(part.layouts ?? {})) if (shape) expect(sizeOf(shape)).toBe(weights);
      }
    }
  });

  test('is drawn with one unit of area a weight', () => {
    for (const { blocks } of all) {
      for (const part of blocks.flatMap(({ layers }) => layers).flatMap(({ parts }) => parts)) {
        const { tiles } = toWeightSheet(part);
        const area = tiles
          .flatMap(({ blocks }) => blocks)
          .reduce((sum, { width, height }) => sum + width * height, 0);
        if (part.vectors.every(({ name }) => name !== 'count'))
          expect(area).toBe(sizeOf(formulaOf(part).factors));
      }
    }
  });
});

describe('a state', () => {
  test('that names a block or a layer that the network lacks is refused with the limit', () => {
    expect(() => networkXray.check({ ...start, block: 16 })).toThrow('block must be from 0 to 15: 16');
    expect(() => networkXray.check({ ...start, layer: 1 })).toThrow('layer must be from 0 to 0: 1');
    expect(() => networkXray.check({ ...start, block: 5, layer: 99 })).toThrow('layer must be from 0 to');
  });

  test('goes to the top of another network, unless the place is named as well', () => {
    const deep = { ...start, block: 14, layer: 2 };
    expect(withTexts(deep, { net: 'inception-v3' })).toMatchObject({
      net: 'inception-v3',
      block: 0,
      layer: 0,
    });
    expect(withTexts(deep, { net: 'resnet-50', block: '3' })).toMatchObject({ block: 3, layer: 0 });
    expect(withTexts(deep, { dense: 'on' })).toMatchObject({ block: 14, layer: 2, dense: 'on' });
    expect(withTexts(deep, { block: '5' })).toMatchObject({ block: 5, layer: 0 });
  });

  test('looks at a block and a layer by their numbers', () => {
    const { block, layer } = lookedAt({ ...start, block: 5, layer: 2 });
    expect([block!.name, layer!.name]).toEqual(['block5', 'block5_sepconv1']);
    expect(lookedAt(start)).toEqual({ block: null, layer: null });
  });

  test('is said in a sentence of its own at every level', () => {
    const keys = [
      start,
      { ...start, dense: 'on' as const },
      { ...start, block: 5 },
      { ...start, block: 5, layer: 2 },
    ].map((state) => describeState(state).key);
    expect(keys).toEqual(['saidNet', 'saidDense', 'saidBlock', 'saidSeparable']);
  });
});

test('every section has a name', () => {
  const keys = all.flatMap(({ sections }) => sections.map(({ name }) => nameSection(name).key));
  expect(new Set(keys)).toEqual(
    new Set([
      'sectionEntry',
      'sectionMiddle',
      'sectionExit',
      'sectionStem',
      'sectionBody',
      'sectionClassifier',
      'sectionAt',
      'sectionOwn',
    ]),
  );
});

test('along the depth, convolutions and the classifier hold nearly all params and all multiply-adds', () => {
  for (const anatomy of all) {
    const points = profileOf(anatomy);
    expect(points.reduce((sum, { macs }) => sum + macs, 0)).toBeCloseTo(100, 9);
    expect(points.reduce((sum, { params }) => sum + params, 0)).toBeGreaterThan(96);
  }
});
