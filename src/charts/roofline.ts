import type { Figure } from './figure.ts';
import { spacedLabels } from './spaced-labels.ts';

export interface RooflineMark {
  /** Beside the dot: a name, or a group count. */
  readonly label: string;
  /** In the table. */
  readonly name: string;
  /** FLOP/byte. */
  readonly intensity: number;
  /** 10^9 FLOP/s. */
  readonly gflops: number;
  /** Looked at now. */
  readonly isCurrent: boolean;
  /** Not one of the row that differs by its groups alone. */
  readonly isApart: boolean;
}

/** 10^9 FLOP/s, and 10^9 bytes a second from memory near and far. */
export interface Roofs {
  readonly peak: number;
  readonly cache: number;
  readonly memory: number;
}

export interface RooflineLabels {
  readonly intensity: string;
  readonly gflops: string;
  readonly convolution: string;
  readonly roof: string;
  readonly ofRoof: string;
  /** The roofs with their numbers, as they are written beside them. */
  readonly peak: string;
  readonly cache: string;
  readonly memory: string;
  readonly said: string;
}

export const ROOFLINE_WIDTH = 480;
export const ROOFLINE_HEIGHT = 330;
const MARGIN = { top: 22, right: 18, bottom: 40, left: 46 };

/**
 * Work per byte against work per second, both logarithmic: under a slope whose height is the bandwidth, and a ceiling
 * which is the arithmetic peak [williams2009, fig. 1]. The farther memory is the bold roof, the nearest the dashed one.
 */
export function roofline(marks: readonly RooflineMark[], roofs: Roofs, labels: RooflineLabels): Figure {
  const { peak, cache, memory } = roofs;
  // Far enough to the left for both slopes to be seen.
  const x = span([Math.min(1, peak / cache), ...marks.map(({ intensity }) => intensity)], 1.8);
  const y = span([memory * x[0], peak, ...marks.map(({ gflops }) => gflops)], 1.5);
  const roofOf = (gbytes: number) => {
    const ridge = Math.min(Math.max(peak / gbytes, x[0]), x[1]);
    return [
      [x[0], Math.min(peak, gbytes * x[0])],
      [ridge, Math.min(peak, gbytes * ridge)],
      [x[1], peak],
    ];
  };
  // Degrees of a line of slope 1 in this picture.
  const perDecadeX = (ROOFLINE_WIDTH - MARGIN.left - MARGIN.right) / Math.log10(x[1] / x[0]);
  const perDecadeY = (ROOFLINE_HEIGHT - MARGIN.top - MARGIN.bottom) / Math.log10(y[1] / y[0]);
  const slope = (-Math.atan2(perDecadeY, perDecadeX) * 180) / Math.PI;
  const current = marks.filter(({ isCurrent }) => isCurrent);
  const roofAt = (intensity: number) => Math.min(peak, memory * intensity);
  // The slope of the farther memory carries its name in the middle of what is seen of it.
  const middle = Math.sqrt(Math.max(x[0], y[0] / memory) * Math.min(x[1], peak / memory));
  const cacheRidge = Math.max(x[0], peak / cache);
  return {
    width: ROOFLINE_WIDTH,
    height: ROOFLINE_HEIGHT,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { type: 'log', domain: x, label: labels.intensity, ticks: ticksOf(x), tickFormat: '~r' },
      y: { type: 'log', domain: y, label: labels.gflops, ticks: ticksOf(y), tickFormat: '~r', grid: true },
      clip: false,
      marks: [
        Plot.line(roofOf(cache), { stroke: 'currentColor', strokeOpacity: 0.5, strokeDasharray: '5 4' }),
        Plot.line(roofOf(memory), { stroke: 'currentColor', strokeWidth: 2 }),
        Plot.text([[x[1], peak]], { text: [labels.peak], textAnchor: 'end', dy: -10, fontSize: 12 }),
        Plot.text([[cacheRidge, peak]], { text: [labels.cache], textAnchor: 'start', dy: -10, fontSize: 12 }),
        Plot.text([[middle, middle * memory]], {
          text: [labels.memory],
          rotate: slope,
          dx: -7,
          dy: -7,
          fontSize: 12,
        }),
        Plot.ruleX(current, {
          x: 'intensity',
          y1: y[0],
          y2: ({ intensity }) => roofAt(intensity),
          stroke: 'var(--accent)',
          strokeDasharray: '2 3',
        }),
        Plot.dot(current, {
          x: 'intensity',
          y: ({ intensity }) => roofAt(intensity),
          r: 3,
          stroke: 'var(--accent)',
          fill: 'var(--paper)',
        }),
        ...dotsOf(marks).map(({ fill, of }) =>
          Plot.dot(of, { x: 'intensity', y: 'gflops', r: 4.5, fill, stroke: strokeOf, strokeWidth: 1.5 }),
        ),
        ...labelsOf(marks, ({ intensity }) => perDecadeX * Math.log10(intensity / x[0])).map(({ dy, of }) =>
          Plot.text(of, { ...DOT_LABEL, x: 'intensity', y: 'gflops', dy }),
        ),
      ],
    }),
    rows: [
      [labels.convolution, labels.intensity, labels.gflops, labels.roof, labels.ofRoof],
      ...marks.map(({ name, intensity, gflops }) => [
        name,
        intensity,
        gflops,
        roofAt(intensity),
        gflops / roofAt(intensity),
      ]),
    ],
    said: labels.said,
  };
}

type Mark = Pick<RooflineMark, 'label' | 'isApart' | 'isCurrent'>;

export const DOT_LABEL = {
  text: 'label',
  fontSize: 11.5,
  stroke: 'var(--paper)',
  strokeWidth: 3,
  fill: ({ isCurrent }: Mark) => (isCurrent ? 'var(--accent)' : 'currentColor'),
} as const;

/** Labels that have room, under the dots, and over those that stand apart. `xOf` gives pixels. */
export function labelsOf<M extends Mark>(marks: readonly M[], xOf: (mark: M) => number) {
  const row = (of: readonly M[]) => {
    const shown = spacedLabels(
      of.map((mark, index) => ({
        text: mark.label,
        x: xOf(mark),
        matters: mark.isCurrent || index === 0 || index === of.length - 1,
      })),
    );
    return of.filter((_, index) => shown[index]);
  };
  return [
    { dy: 14, of: row(marks.filter(({ isApart }) => !isApart)) },
    { dy: -14, of: row(marks.filter(({ isApart }) => isApart)) },
  ];
}

/** Hollow where a mark stands apart. */
export function dotsOf<M extends Mark>(marks: readonly M[]) {
  return [
    { fill: strokeOf, of: marks.filter(({ isApart }) => !isApart) },
    { fill: 'var(--paper)', of: marks.filter(({ isApart }) => isApart) },
  ];
}

export const strokeOf = DOT_LABEL.fill;

/** From the smallest to the largest, and a factor of room on both sides. */
export function span(values: readonly number[], room: number): [low: number, high: number] {
  return [Math.min(...values) / room, Math.max(...values) * room];
}

/** Powers of ten inside a span; also 2 and 5 times these where it is short. */
export function ticksOf([low, high]: readonly [number, number]): number[] {
  const steps = Math.log10(high / low) > 2.2 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power++) {
    for (const step of steps) {
      // Not step * 10 ** power, which is 0.30000000000000004 for some.
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}
