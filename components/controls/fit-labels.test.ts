import { describe, expect, test } from 'vitest';
import { fitLabels } from './fit-labels.ts';

const divisorsOf728 = [1, 2, 4, 7, 8, 13, 14, 26, 28, 52, 56, 91, 104, 182, 364, 728].map(String);

describe('fitLabels', () => {
  test('on a wide dial every stop has its label', () => {
    expect(fitLabels(divisorsOf728, 1000)).toEqual(divisorsOf728.map(() => true));
  });

  test('on a narrow one labels give way, the ends never, and none touches another', () => {
    const width = 260;
    const shown = fitLabels(divisorsOf728, width);
    const places = shown.flatMap((isShown, index) => (isShown ? [index] : []));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(15);
    expect(places.length).toBeGreaterThan(4);
    const digits = (place: number) => divisorsOf728[place]!.length;
    for (const [order, place] of places.slice(1).entries()) {
      const before = places[order]!;
      const gap = ((place - before) / 15) * width;
      expect(gap).toBeGreaterThan((7 * (digits(before) + digits(place))) / 2);
    }
  });

  test('one stop, two stops and no room at all', () => {
    expect(fitLabels(['1'], 300)).toEqual([true]);
    expect(fitLabels(['1', '7'], 300)).toEqual([true, true]);
    expect(fitLabels(['1', '2', '4'], 0)).toEqual([true, false, true]);
  });
});
