import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legalGroupCounts } from '#src/conv';
import { costOfSteps } from '#src/cost';
import { decodeState, encodeState } from '../index.ts';
import { costOf, type RooflineState, roofline, rooflineFields } from './definition.ts';
import { convolutionsOf, groupCountsOf, LAYERS, sizeOfLayer, toGeometry } from './layers.ts';
import { attainable, pointsOf, type RooflineRecord, separableOf, unrestOf } from './measurement.ts';
import { withLayer, withTexts } from './settle.ts';
import { formatMeasured, reachSentence, roofSentence } from './texts.ts';

const state = (layer: RooflineState['layer'], groups: number, kernelSize: '1' | '3' = '3') =>
  ({ layer, groups, kernelSize }) as const;

describe("a layer's convolutions", () => {
  test.each(LAYERS)('%s goes from standard to depthwise by legal group counts, none twice', (layer) => {
    const { channels } = sizeOfLayer(layer);
    const counts = groupCountsOf(layer);
    expect([counts[0], counts.at(-1)]).toEqual([1, channels]);
    expect(legalGroupCounts(channels, channels)).toEqual(expect.arrayContaining(counts));
    expect(new Set(counts).size).toBe(counts.length);
  });

  test('the intensities of Xception’s middle layers are those of the lesson: 2.2, 90.6 and 162.6', () => {
    const intensities = [state('19x19x728', 728), state('19x19x728', 1, '1'), state('19x19x728', 1)].map(
      (each) => roofline.measures.intensity!(each).toFixed(1),
    );
    expect(intensities).toEqual(['2.2', '90.6', '162.6']);
  });

  test('the counts in the lesson’s table are those of the layer', () => {
    const counts = [728, 1].map((groups) => costOf(state('19x19x728', groups)));
    expect(counts.map(({ flops, bytes }) => [flops, bytes])).toEqual([
      [4_730_544, 2_128_672],
      [3_443_836_032, 21_181_888],
    ]);
    const { flops, bytes } = costOf(state('19x19x728', 1, '1'));
    expect([flops, bytes]).toEqual([382_648_448, 4_222_400]);
  });

  test.each(LAYERS)(
    '%s depthwise stays under K x K / 4 FLOP/byte, and every further group lowers it',
    (layer) => {
      const intensities = groupCountsOf(layer).map(
        (groups) => costOfSteps([toGeometry(layer, { kernelSize: 3, groups })]).intensity,
      );
      expect(intensities.at(-1)).toBeLessThan(9 / 4);
      expect(intensities).toEqual([...intensities].sort((a, b) => b - a));
    },
  );
});

describe('the state', () => {
  test('is refused where the layer is not measured as that convolution', () => {
    expect(() => roofline.check(state('19x19x728', 5))).toThrow('groups must be one of 1, 2, 4');
    expect(() => roofline.check(state('19x19x728', 2, '1'))).toThrow('groups must be one of 1: 2');
    for (const layer of LAYERS) {
      for (const { kernelSize, groups } of convolutionsOf(layer)) {
        expect(() => roofline.check(state(layer, groups, kernelSize === 1 ? '1' : '3'))).not.toThrow();
      }
    }
  });

  test('survives its link', () => {
    const there = state('112x112x32', 32);
    expect(decodeState(rooflineFields, encodeState(rooflineFields, there))).toEqual(there);
  });

  test('takes the convolution along to another layer', () => {
    expect(withLayer(state('19x19x728', 728), '14x14x64')).toEqual(state('14x14x64', 64));
    expect(withLayer(state('19x19x728', 91), '14x14x64')).toEqual(state('14x14x64', 64));
    expect(withLayer(state('14x14x64', 16), '19x19x728')).toEqual(state('19x19x728', 13));
    expect(withLayer(state('19x19x728', 1, '1'), '28x28x32')).toEqual(state('28x28x32', 1, '1'));
  });

  test('follows a word of the lesson that names a layer, a convolution or both, and refuses others', () => {
    const start = state('19x19x728', 728);
    expect(withTexts(start, { layer: '28x28x32' })).toEqual(state('28x28x32', 32));
    expect(withTexts(start, { layer: '28x28x32', groups: '4' })).toEqual(state('28x28x32', 4));
    expect(withTexts(start, { kernelSize: '1', groups: '1' })).toEqual(state('19x19x728', 1, '1'));
    expect(() => withTexts(start, { layer: '5x5x5' })).toThrow('layer must be one of');
    expect(() => withTexts(start, { groups: '5' })).toThrow('groups must be one of');
  });
});

describe('the roof', () => {
  test('is the smaller of the two limits, and they are equal at peak / bandwidth', () => {
    expect(attainable(50, 20, 1)).toBe(20);
    expect(attainable(50, 20, 100)).toBe(50);
    expect(attainable(50, 20, 50 / 20)).toBe(50);
  });

  test('of an A100 gives what the lesson says', () => {
    const depthwise = costOf(state('19x19x728', 728)).intensity;
    const reached = attainable(19_500, 1555, depthwise);
    expect((19_500 / 1555).toFixed(1)).toBe('12.5');
    expect((reached / 1000).toFixed(1)).toBe('3.5');
    expect(Math.round((100 * reached) / 19_500)).toBe(18);
    // TF32 on its matrix units.
    expect(Math.round(156_000 / 1555)).toBe(100);
  });
});

describe('the recorded measurement', () => {
  const record = JSON.parse(readFileSync('content/records/roofline.json', 'utf8')) as RooflineRecord;
  const separable = (layer: RooflineState['layer']) => separableOf(pointsOf(layer, record.layers[layer]));

  test.each(LAYERS)('%s has a time for every convolution of the layer, in its order', (layer) => {
    const { times, engine } = record.layers[layer];
    expect(times.map(({ kernelSize, groups }) => ({ kernelSize, groups }))).toEqual(convolutionsOf(layer));
    expect(engine).toBe('wasm');
    for (const { fastestMs, medianMs, slowestMs } of times) {
      expect(fastestMs).toBeGreaterThan(0);
      expect(fastestMs).toBeLessThanOrEqual(medianMs);
      expect(medianMs).toBeLessThanOrEqual(slowestMs);
    }
  });

  test.each(LAYERS)(
    '%s: fewer multiply-adds took fewer milliseconds, from standard to depthwise',
    (layer) => {
      const medians = record.layers[layer].times
        .filter(({ kernelSize }) => kernelSize === 3)
        .map(({ medianMs }) => medianMs);
      expect(medians).toEqual([...medians].sort((a, b) => b - a));
    },
  );

  test('says what the lesson says: the promise is kept at 19 x 19 x 728 and not at 112 x 112 x 32', () => {
    expect(separable('19x19x728').timesFewerMacs).toBeCloseTo(8.9, 1);
    expect(separable('19x19x728').timesFaster).toBeGreaterThan(8.5);
    expect(separable('19x19x728').timesFaster).toBeLessThan(10.5);
    expect(separable('112x112x32').timesFewerMacs).toBeCloseTo(7, 1);
    expect(separable('112x112x32').timesFaster).toBeGreaterThan(4.4);
    expect(separable('112x112x32').timesFaster).toBeLessThan(5.6);
  });

  test.each(LAYERS)(
    '%s: standard comes as near the peak as the lesson says, and depthwise to about half',
    (layer) => {
      const { peakGflops } = record.layers[layer];
      const shareOf = (kind: string) =>
        pointsOf(layer, record.layers[layer]).find((point) => point.kind === kind)!.gflops / peakGflops;
      expect(shareOf('standard')).toBeGreaterThan(0.77);
      expect(shareOf('standard')).toBeLessThan(0.97);
      expect(shareOf('depthwise')).toBeGreaterThan(0.42);
      expect(shareOf('depthwise')).toBeLessThan(0.58);
      if (layer === '112x112x32') expect(shareOf('pointwise')).toBeCloseTo(0.7, 1);
    },
  );

  test('has the edge of its roof near 2 FLOP/byte, as the lesson says', () => {
    const { peakGflops, memoryGbytes } = record.layers['19x19x728'];
    expect(peakGflops / memoryGbytes).toBeGreaterThan(1.4);
    expect(peakGflops / memoryGbytes).toBeLessThan(2.6);
  });

  test('is quiet; rounds of which half take twice as long as the fastest are not', () => {
    const measurement = record.layers['19x19x728'];
    expect(unrestOf(measurement)).toBeNull();
    const times = measurement.times.map((time) => ({ ...time, fastestMs: time.medianMs / 2 }));
    expect(unrestOf({ ...measurement, times })).toBe(2);
  });

  test('puts a dot over the slope down to a cache, where memory is the roof', () => {
    const measurement = { ...record.layers['19x19x728'], memoryGbytes: 1 };
    const [standard, depthwise] = [0, 10].map((at) => pointsOf('19x19x728', measurement)[at]!);
    expect([roofSentence(standard!), reachSentence(standard!)]).toEqual(['boundCompute', 'reaches']);
    expect([roofSentence(depthwise!), reachSentence(depthwise!)]).toEqual(['boundMemory', 'overRoof']);
  });
});

test('measured numbers are written with three digits that count', () => {
  expect([88.4, 0.17512, 4643.2, 0.000879, 0].map((value) => formatMeasured(value, 'en'))).toEqual([
    '88.4',
    '0.175',
    '4,643',
    '0.000879',
    '0',
  ]);
});
