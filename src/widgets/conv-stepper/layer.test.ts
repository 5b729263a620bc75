import { describe, expect, it } from 'vitest';
import { crops, type PhotoName } from './crops.ts';
import { denseFilters, pointwiseFilters } from './filters.ts';
import { channelNames, toInput, toWeights } from './layer.ts';

const photos = Object.keys(crops) as PhotoName[];

describe('the crops', () => {
  it.each(photos)('%s holds 8 x 8 colours from inside its photo', (photo) => {
    const { rows, left, top, block, photoSize } = crops[photo];
    expect(rows.map((row) => row.split(' ').length)).toEqual(Array(8).fill(8));
    expect(rows.join(' ')).toMatch(/^([0-9a-f]{6} ?){64}$/);
    expect(left + 8 * block).toBeLessThanOrEqual(photoSize[0]);
    expect(top + 8 * block).toBeLessThanOrEqual(photoSize[1]);
  });

  it.each(photos)('%s becomes four channels of whole numbers from 0 to 255', (photo) => {
    const { shape, data } = toInput(photo);
    expect(shape).toEqual([1, 8, 8, channelNames.length]);
    expect([...data].every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true);
  });

  it.each(photos)('%s has the brightness that Rec. 601 gives its colours', (photo) => {
    const { data } = toInput(photo);
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue, brightness] = [...data.subarray(at, at + 4)] as [
        number,
        number,
        number,
        number,
      ];
      expect(brightness).toBe(Math.round(0.299 * red + 0.587 * green + 0.114 * blue));
    }
  });

  it.each(photos)('%s has an edge: some channel changes by more than 50 between neighbours', (photo) => {
    const { data } = toInput(photo);
    const jumps = [...data].slice(4).map((value, at) => Math.abs(value - data[at]!));
    expect(Math.max(...jumps)).toBeGreaterThan(50);
  });
});

describe('the filters', () => {
  it('are whole numbers from -2 to 2', () => {
    const all = [...denseFilters, ...pointwiseFilters].flat(2);
    expect(all.every((weight) => Number.isInteger(weight) && Math.abs(weight) <= 2)).toBe(true);
  });

  it('give 0 where nothing changes, and the pointwise ones 0 on grey', () => {
    const sum = (slice: readonly number[]) => slice.reduce((total, weight) => total + weight, 0);
    expect(denseFilters.flat().map(sum)).toEqual(Array(16).fill(0));
    expect(pointwiseFilters.map((filter) => sum(filter.flat()))).toEqual([0, 0, 0, 0]);
  });

  it('are the standard ones with the connections between groups cut', () => {
    const weightsOf = (mode: 'standard' | 'grouped' | 'depthwise') => toWeights({ mode, padding: 'same' });
    const standard = weightsOf('standard').data;
    const grouped = weightsOf('grouped');
    const depthwise = weightsOf('depthwise');
    expect(grouped.shape).toEqual([3, 3, 2, 4]);
    expect(depthwise.shape).toEqual([3, 3, 1, 4]);
    for (let tap = 0; tap < 9; tap++) {
      for (let o = 0; o < 4; o++) {
        expect(depthwise.data[tap * 4 + o]).toBe(standard[(tap * 4 + o) * 4 + o]);
        for (let i = 0; i < 2; i++) {
          const channel = 2 * Math.floor(o / 2) + i;
          expect(grouped.data[(tap * 2 + i) * 4 + o]).toBe(standard[(tap * 4 + channel) * 4 + o]);
        }
      }
    }
  });
});
