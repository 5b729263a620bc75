import { readFileSync } from 'node:fs';
import { blend, converter, formatHex, parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { papers, READABLE, SOFT_SHARE, toAccentStyles, toAccents } from './accent-colours.ts';

const random = seededRandom(7);
const anyColour = () => `#${(random.bits() >>> 8).toString(16).padStart(6, '0')}`;
const colours = [
  '#000',
  '#fff',
  '#ff0',
  '#00f',
  '#f00',
  '#0f0',
  '#777',
  ...Array.from({ length: 300 }, anyColour),
];
const toOklch = converter('oklch');

describe('an accent colour', () => {
  test('can be read on paper, surface and its own tint in both themes, whatever was asked for', () => {
    for (const colour of colours) {
      const accents = toAccents(colour);
      for (const theme of ['light', 'dark'] as const) {
        const { accent, ink } = accents[theme];
        const { paper, surface } = papers[theme];
        const tint = formatHex(blend([paper, { ...parse(accent)!, alpha: SOFT_SHARE }], 'normal', 'oklab'));
        for (const ground of [paper, surface, tint]) {
          expect([colour, theme, wcagContrast(accent, ground) >= READABLE]).toEqual([colour, theme, true]);
        }
        expect([colour, theme, wcagContrast(ink, accent) >= READABLE]).toEqual([colour, theme, true]);
      }
    }
  });

  test('stays as it is where it can be read already', () => {
    expect(toAccents('#4338c2').light.accent).toBe('#4338c2');
    expect(toAccents('#b0b4ff').dark.accent).toBe('#b0b4ff');
    const { light } = toAccents('#123');
    expect(toAccents(light.accent).light).toEqual(light);
  });

  test('keeps its hue', () => {
    for (const colour of ['#c00000', '#007a33', '#0055aa', '#ffcc00']) {
      const { light, dark } = toAccents(colour);
      for (const { accent } of [light, dark]) {
        const [one, other] = [toOklch(parse(colour)!), toOklch(parse(accent)!)];
        expect([colour, Math.abs(one.h! - other.h!) < 3]).toEqual([colour, true]);
      }
    }
  });

  test('is held against the papers that the page has', () => {
    const tokens = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
    const valuesOf = (name: string) =>
      [...tokens.matchAll(new RegExp(`--${name}: (#\\w+);`, 'g'))].map((match) => match[1]);
    for (const name of ['paper', 'surface'] as const) {
      const { light, dark } = papers;
      expect(valuesOf(name)).toEqual([light[name], dark[name], dark[name]]);
    }
    expect(tokens).toContain(`var(--accent) ${100 * SOFT_SHARE}%, var(--paper)`);
  });

  test('goes before the colours of the site by its selectors, in the same three cases', () => {
    const styles = toAccentStyles('#0a6');
    expect(styles.match(/:root:root/g)).toHaveLength(3);
    expect(styles).toMatch(/prefers-color-scheme: dark.*:not\(\[data-theme="light"\]\)/);
  });
});
