import { describe, expect, test } from 'vitest';
import { decodeState, encodeState, parseState } from '../index.ts';
import {
  axisOf,
  comparePoints,
  comparisonOf,
  definePublishedResults,
  formatChange,
  formatCount,
  formatPercent,
  type PublishedTables,
  pairOf,
  publishedResultsFields,
  selectResults,
  toChange,
  withTexts,
} from './index.ts';

const rules = { dataset: 'D', crops: 1, resolution: 299, models: 1 };
const protocol = (id: string) => ({ id, name: { en: id, zh: `${id}表` }, ...rules });
const source = { reference: 'r', where: 'Table 1' };
const published: PublishedTables = {
  protocols: ['xception', 'keras', 'mobilenet', 'shufflenet', 'unused'].map(protocol),
  tables: [
    {
      id: 'x1',
      protocol: 'xception',
      source,
      results: [
        { id: 'vgg', model: 'VGG-16', top1: 71.5 },
        { id: 'resnet', model: 'ResNet-152', top1Error: 23 },
        { id: 'xc-t1-iv3', model: 'Inception V3', top1: 78.2 },
        { id: 'xc-t1-xc', model: 'Xception', top1: 79 },
      ],
    },
    {
      id: 'k',
      protocol: 'keras',
      source,
      results: [
        { id: 'keras-xception', model: 'Xception', top1: 79, params: 22.9e6, gpuMs: 8.1 },
        { id: 'other', model: 'Other', top1: 70, params: 4e6 },
        { id: 'keras-inceptionv3', model: 'InceptionV3', top1: 77.9, params: 23.9e6, gpuMs: 6.9 },
      ],
    },
    {
      id: 'm4',
      protocol: 'mobilenet',
      source,
      results: [{ id: 'a', model: 'MobileNet', top1: 70.6, params: 4.2e6, macs: 569e6 }],
    },
    {
      id: 'm6',
      protocol: 'mobilenet',
      source,
      results: [{ id: 'b', model: '1.0 MobileNet-224', top1: 70.6, params: 4.2e6, macs: 569e6 }],
    },
    {
      id: 's2',
      protocol: 'shufflenet',
      source,
      results: [
        { id: 's8', model: 'S (g=8)', groups: 8, top1Error: 32.4, macs: 140e6 },
        { id: 's1', model: 'S (g=1)', groups: 1, top1Error: 33.6, macs: 140e6 },
      ],
    },
    {
      id: 's3',
      protocol: 'shufflenet',
      source,
      results: [
        { id: 'p8', model: 'S (g=8)', groups: 8, shuffle: false, top1Error: 37.6 },
        { id: 'q8', model: 'S (g=8)', groups: 8, shuffle: true, top1Error: 32.4 },
      ],
    },
  ],
  conflicts: [],
};
const data = selectResults(published, 'zh', () => 'there');
const initial = parseState(publishedResultsFields, {});

describe('what the widget shows of the published results', () => {
  test('keeps each protocol apart, in the language asked for, errors as accuracies', () => {
    expect(data.comparisons.map(({ name, title }) => [name, title])).toEqual([
      ['xception', 'xception表'],
      ['keras', 'keras表'],
      ['mobilenet', 'mobilenet表'],
    ]);
    const { points } = comparisonOf(data, 'xception')!;
    expect(points.map(({ accuracy }) => accuracy)).toEqual([71.5, 77, 78.2, 79]);
    expect(points[0]).toMatchObject({ source: 'there' });
  });

  test('offers as an axis what at least three networks have', () => {
    expect(comparisonOf(data, 'keras')!.costs).toEqual(['params']);
    expect(comparisonOf(data, 'xception')!.costs).toEqual([]);
    expect(axisOf(data, { ...initial, protocol: 'keras', x: 'macs' })).toBe('params');
    expect(axisOf(data, initial)).toBeUndefined();
  });

  test('shows a network that a paper repeats once', () => {
    expect(comparisonOf(data, 'mobilenet')!.points.map(({ id }) => id)).toEqual(['a']);
  });

  test('begins a series without shuffle at its one group, which has nothing to shuffle', () => {
    const [family] = data.families;
    expect(family!.series.map(({ isShuffled, points }) => [isShuffled, points.map(({ id }) => id)])).toEqual([
      [true, ['s1', 's8']],
      [false, ['s1', 'p8']],
    ]);
  });
});

describe('the two networks', () => {
  test('are at first the pair that the lesson is about', () => {
    expect(pairOf(data, initial).map(({ id }) => id)).toEqual(['xc-t1-iv3', 'xc-t1-xc']);
  });

  test('follow the protocol, unless they are named', () => {
    const moved = withTexts(data, initial, { protocol: 'keras' });
    expect(pairOf(data, moved).map(({ id }) => id)).toEqual(['keras-inceptionv3', 'keras-xception']);
    const named = withTexts(data, initial, { protocol: 'keras', first: '2', second: '1' });
    expect([named.first, named.second]).toEqual([2, 1]);
  });

  test('that do not exist are refused with their limits', () => {
    expect(() => withTexts(data, initial, { second: '5' })).toThrow('second must be from 1 to 4: 5');
    const { check } = definePublishedResults(data);
    expect(() => check({ ...initial, first: 9 })).toThrow('first must be from 1 to 4: 9');
  });

  test('go into a link and come back', () => {
    const state = withTexts(data, initial, { protocol: 'keras', x: 'gpuMs' });
    const fields = publishedResultsFields;
    expect(decodeState(fields, encodeState(fields, state))).toEqual(state);
  });
});

describe('the difference of two networks', () => {
  const { measures } = definePublishedResults(data);
  const [first, second] = pairOf(data, initial);

  test('in points, relative and in errors is one difference over three wholes', () => {
    const { points, relative, errorReduction } = comparePoints(first, second);
    expect(points).toBe(0.8);
    expect(relative * first.accuracy).toBeCloseTo(100 * points, 10);
    expect(errorReduction * (100 - first.accuracy)).toBeCloseTo(100 * points, 10);
    expect(measures.points!(initial)).toBe(0.8);
  });

  test('turns its sign when the two change places, and is 0 for one and the same', () => {
    expect(comparePoints(second, first).points).toBe(-0.8);
    expect(comparePoints(first, first)).toMatchObject({ points: 0, relative: 0, errorReduction: 0 });
  });

  test('has a ratio for each cost that both have, and for no other', () => {
    const [inception, xception] = pairOf(data, withTexts(data, initial, { protocol: 'keras' }));
    const { costs } = comparePoints(inception, xception);
    expect(Object.keys(costs)).toEqual(['params', 'gpuMs']);
    expect(toChange(costs.params!)).toBeCloseTo(-4.18, 2);
    expect(comparePoints(first, second).costs).toEqual({});
  });
});

test('numbers are written as they were printed', () => {
  expect([79, 77.866, 6.36].map((value) => formatPercent(value, 'en'))).toEqual(['79.0', '77.866', '6.36']);
  expect([46.28, -3.26, 0].map((value) => formatChange(value, 'en'))).toEqual(['+46.3', '\u22123.3', '0.0']);
  expect([8357403496, 22855952, 2048, 12].map((value) => formatCount(value, 'en'))).toEqual([
    '8.36 G',
    '22.9 M',
    '2.05 k',
    '12',
  ]);
});
