import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { summarize } from '#src/cost';
import { type Kernels, openKernels } from '#src/kernels';
import { weightsOfLayer } from '#src/nets';
import type { Rgba } from '#src/photo';
import { applyTexts, parseState } from '../index.ts';
import {
  blockIds,
  blockTimeline,
  blockTimelineFields,
  COMMON_CHANNELS,
  chosenBlock,
  exchangeOf,
  groupsHeard,
  MAPS_SHOWN,
  runBlock,
  sumByKind,
  sumOf,
  toBands,
  toBlock,
  toRows,
  works,
} from './index.ts';

const start = parseState(blockTimelineFields, { size: '14' });
const at = (texts: Readonly<Record<string, string>>) => applyTexts(blockTimeline, start, texts);

describe('the timeline', () => {
  test('every work is in the bibliography, in the year it has there, and the years ascend', () => {
    const file = readFileSync('content/papers/references.yaml', 'utf8');
    const references: { key: string; year: number }[] = parse(file);
    for (const { reference, year } of works) {
      expect([reference, references.find(({ key }) => key === reference)?.year]).toEqual([reference, year]);
    }
    const years = works.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('every block has one work', () => {
    expect(works.flatMap(({ block }) => block ?? []).sort()).toEqual([...blockIds].sort());
  });
});

describe.each(blockIds)('the block of %s', (id) => {
  const net = toBlock(id, start);
  const rows = toRows(net);

  test('reads and writes 256 channels', () => {
    expect(net.inputShape[3]).toBe(COMMON_CHANNELS);
    expect(rows.at(-1)!.outChannels).toBe(COMMON_CHANNELS);
  });

  test('its rows hold all multiply-adds and all weights of its convolutions', () => {
    const { totals } = summarize(net);
    const kernels = net.nodes
      .filter(({ layer }) => layer.type === 'conv' || layer.type === 'separable')
      .flatMap(({ layer }) => weightsOfLayer(layer))
      .reduce((sum, { shape }) => sum + shape.reduce((size, extent) => size * extent, 1), 0);
    expect([sumOf(rows, 'macs'), sumOf(rows, 'params')]).toEqual([totals.macs, kernels]);
    const kinds = Object.values(sumByKind(rows, 'macs'));
    expect(kinds.reduce((sum, macs) => sum + macs, 0)).toBe(totals.macs);
  });

  test('each row starts with the channels that the row before left', () => {
    for (let index = 1; index < rows.length; index++) {
      expect(rows[index]!.inChannels).toBe(rows[index - 1]!.outChannels);
    }
  });

  test('its bands lie inside the picture, side by side', () => {
    const widest = Math.max(...rows.flatMap(({ inChannels, outChannels }) => [inChannels, outChannels]));
    for (const row of rows) {
      const bands = toBands(row, widest);
      const total = bands.reduce((sum, { to: [left, right] }) => sum + right - left, 0);
      expect(total).toBeCloseTo(row.outChannels / widest, 6);
      for (const { from, to } of bands)
        for (const edge of [...from, ...to]) expect(edge).toBeGreaterThan(-1e-9);
    }
  });
});

test('all multiply-adds of a block grow with the area, so that shares do not depend on the size', () => {
  for (const id of blockIds) {
    const [small, large] = ['14', '56'].map((size) =>
      sumOf(toRows(toBlock(id, { ...start, size: size as '14' | '56' })), 'macs'),
    );
    expect(large).toBe(16 * small!);
  }
});

describe('who hears of whom', () => {
  test('without a shuffle an output hears its own group, however many units are stacked', () => {
    for (const groups of ['2', '4', '8']) {
      for (const units of ['1', '4', '16']) {
        const state = at({ groups, units, shuffle: 'off' });
        expect(groupsHeard(state)).toBe(1);
        for (const [index, { hears }] of exchangeOf(state).entries()) expect(hears[index]).toBe(true);
      }
    }
  });

  test('with a shuffle one unit is enough', () => {
    for (const groups of ['2', '4', '8']) expect(groupsHeard(at({ groups }))).toBe(Number(groups));
  });

  test('the rows hold every output channel once', () => {
    const rows = exchangeOf(at({ groups: '8', shuffle: 'off' }));
    expect(rows.map(({ first }) => first)).toEqual([0, 32, 64, 96, 128, 160, 192, 224]);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(COMMON_CHANNELS);
  });
});

describe('a run', () => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await openKernels();
  });
  const side = 20;
  const photo: Rgba = {
    width: side,
    height: side,
    data: Uint8ClampedArray.from({ length: side * side * 4 }, (_, index) => (index * 37) % 256),
  };

  test.each(works.filter(({ block }) => block).map(({ id }) => id))(
    'times every layer of %s and shows a few channels of it',
    async (work) => {
      let clock = 0;
      const state = at({ work });
      const { layers, medianMs } = await runBlock(kernels, { id: 1, state, photo }, () => clock++);
      const nodes = [...new Set(toRows(chosenBlock(state)!).map(({ node }) => node))];
      expect(layers.map(({ node }) => node)).toEqual(nodes);
      expect(medianMs).toBeGreaterThan(0);
      for (const { maps, medianMs: ms } of layers) {
        expect(ms).toBeGreaterThan(0);
        expect(maps).toHaveLength(MAPS_SHOWN);
        expect(maps.some(({ scale }) => scale > 0)).toBe(true);
      }
    },
  );

  test('a work in words has nothing to run', async () => {
    const state = at({ work: 'bsconv' });
    await expect(runBlock(kernels, { id: 1, state, photo }, () => 0)).rejects.toThrow(
      'no block to run: bsconv',
    );
  });

  test('without a shuffle, a change in one group of the input reaches no other group of the output', async () => {
    const { createRunner, seededWeights } = await import('#src/runner');
    const changed = async (shuffle: 'on' | 'off') => {
      const net = toBlock('shufflenet', { ...start, shuffle });
      const runner = await createRunner(kernels, net, seededWeights(3), { now: () => 0 });
      const size = 14 * 14 * COMMON_CHANNELS;
      const data = Float32Array.from({ length: size }, (_, index) => Math.sin(index * 12.9898));
      const other = data.map((value, index) => (index % COMMON_CHANNELS < 64 ? value + 1 : value));
      const [a, b] = [
        await runner.run({ shape: net.inputShape, data }),
        await runner.run({ shape: net.inputShape, data: other }),
      ];
      runner.dispose();
      const reached = new Set<number>();
      for (let index = 0; index < size; index++) {
        if (a.output.data[index] !== b.output.data[index])
          reached.add(Math.floor((index % COMMON_CHANNELS) / 64));
      }
      return [...reached].sort();
    };
    expect(await changed('off')).toEqual([0]);
    expect(await changed('on')).toEqual([0, 1, 2, 3]);
  });
});
