import type { ChannelName } from './layer.ts';
import { toLevel } from './levels.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Where a channel's ramp from near black ends. Softer than pure red, green and blue. */
const BRIGHT: Readonly<Record<ChannelName, Rgb>> = {
  red: [255, 128, 118],
  green: [132, 224, 132],
  blue: [128, 170, 255],
  brightness: [250, 250, 246],
};
const DARK: Rgb = [24, 22, 26];

/** What lies under a pixel, and the colour that covers it with the pixel's own opacity. */
export function toRamp(channel: ChannelName): { readonly dark: string; readonly bright: string } {
  return { dark: `rgb(${DARK.join(' ')})`, bright: `rgb(${BRIGHT[channel].join(' ')})` };
}

/** Shades of a ramp above its dark end: few enough that a picture is few shapes, too many to tell apart. */
export const SHADES = 16;

/** The shade of a channel's value 0..255, and whether black or white is read better on it. */
export function toPixel(
  channel: ChannelName,
  value: number,
): { readonly level: number; readonly ink: 'black' | 'white' } {
  const level = toLevel(value / 255, SHADES);
  const share = Number(toOpacity(level));
  const rgb = BRIGHT[channel].map((bright, index) => DARK[index]! + (bright - DARK[index]!) * share);
  // Above this luminance black contrasts more than white, either at least 4.5.
  return { level, ink: luminance(rgb) > 0.179 ? 'black' : 'white' };
}

/** Of the bright end over the dark one. */
export function toOpacity(level: number): string {
  return (level / SHADES).toFixed(2);
}

/** WCAG relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
