import { blend, clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';

/** What text and links stand on, as styles/tokens.css has it. */
export const papers = {
  light: { paper: '#fdfcf9', surface: '#f5f3ec' },
  dark: { paper: '#171614', surface: '#22201d' },
} as const;

/** WCAG 2's bound for text. */
export const READABLE = 4.5;
/** So much of the accent is in `--accent-soft`. */
export const SOFT_SHARE = 0.12;

const LIGHTNESS_STEP = 0.005;
const toOklch = converter('oklch');

/** A colour for links and buttons, and one for words on it. */
export interface Accent {
  readonly accent: string;
  readonly ink: string;
}

/**
 * The colour of its hue that is nearest to `colour` in lightness and can be read on the paper of each theme, on its
 * surfaces and on its own soft tint. Lightness is moved in OKLCH; chroma only where the screen has no such colour.
 * @param colour `#rgb` or `#rrggbb`
 */
export function toAccents(colour: string): { readonly light: Accent; readonly dark: Accent } {
  const wanted = toOklch(parse(colour)!);
  return { light: findReadable(wanted, 'light'), dark: findReadable(wanted, 'dark') };
}

function findReadable(wanted: Oklch, theme: keyof typeof papers): Accent {
  const step = theme === 'light' ? -LIGHTNESS_STEP : LIGHTNESS_STEP;
  const ink = papers[theme].paper;
  for (let lightness = wanted.l; lightness >= 0 && lightness <= 1; lightness += step) {
    const accent = formatHex(clampChroma({ ...wanted, l: lightness }, 'oklch'));
    if (isReadable(accent, theme)) return { accent, ink };
  }
  return { accent: theme === 'light' ? '#000000' : '#ffffff', ink };
}

function isReadable(accent: string, theme: keyof typeof papers): boolean {
  const { paper, surface } = papers[theme];
  const soft = formatHex(blend([paper, { ...parse(accent)!, alpha: SOFT_SHARE }], 'normal', 'oklab'));
  return [paper, surface, soft].every((ground) => wcagContrast(accent, ground) >= READABLE);
}

/** Rules that put the accent in place of the site's own, whichever stylesheet comes first. */
export function toAccentStyles(colour: string): string {
  const { light, dark } = toAccents(colour);
  const rule = (selector: string, { accent, ink }: Accent) =>
    `${selector} { --accent: ${accent}; --accent-ink: ${ink}; }`;
  return [
    rule(':root:root', light),
    `@media screen { ${rule(':root:root[data-theme="dark"]', dark)} }`,
    `@media screen and (prefers-color-scheme: dark) { ${rule(':root:root:not([data-theme="light"])', dark)} }`,
    '',
  ].join('\n');
}
