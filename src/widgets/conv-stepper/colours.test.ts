import { expect, it } from 'vitest';
import { SHADES, toOpacity, toPixel, toRamp } from './colours.ts';
import { channelNames } from './layer.ts';

const values = Array.from({ length: 256 }, (_, value) => value);

it.each(channelNames)(
  'every number of the %s channel can be read on its pixel: contrast at least 4.5',
  (name) => {
    const { dark, bright } = toRamp(name);
    const contrasts = values.map((value) => {
      const { level, ink } = toPixel(name, value);
      const share = Number(toOpacity(level));
      const mixed = numbers(bright).map((part, at) => part * share + numbers(dark)[at]! * (1 - share));
      const light = luminance(mixed.map(Math.round));
      return ink === 'black' ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05);
    });
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  },
);

it('a larger value is a lighter pixel', () => {
  const shares = values.map((value) => toPixel('red', value).level);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect([shares[0], shares[255]]).toEqual([0, SHADES]);
});

function numbers(colour: string): number[] {
  return colour.match(/\d+/g)!.map(Number);
}

function luminance(rgb: readonly number[]): number {
  const linear = rgb.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}
