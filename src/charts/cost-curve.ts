import type * as PlotModule from '@observablehq/plot';
import type { Figure } from './figure.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CostCurveData {
  /** Ascending in x; may be empty where no such layer exists. */
  readonly chosen: readonly Point[];
  /** What it is compared with; empty where there is nothing to compare. */
  readonly standard: readonly Point[];
  /** Both axes: equal factors are equal steps. Otherwise both are linear from 0. */
  readonly isLogarithmic: boolean;
}

export interface CostCurveWords {
  readonly x: string;
  readonly y: string;
  readonly chosen: string;
  readonly standard: string;
  readonly said: string;
  /** A number on an axis, short. */
  readonly short: (value: number) => string;
}

export const COST_CURVE_WIDTH = 400;
export const COST_CURVE_HEIGHT = 270;
const MARGIN = { top: 30, right: 22, bottom: 40, left: 54 };

/** What one cost does while one variable of a layer grows, beside the standard layer. */
export function costCurve(data: CostCurveData, words: CostCurveWords): Figure {
  const { chosen, standard, isLogarithmic } = data;
  const { x, y } = domainsOf(data);
  return {
    width: COST_CURVE_WIDTH,
    height: COST_CURVE_HEIGHT,
    options: (Plot) => ({
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { type: isLogarithmic ? 'log' : 'linear', domain: x, label: words.x, labelArrow: 'none' },
      y: { type: isLogarithmic ? 'log' : 'linear', domain: y, label: words.y, labelArrow: 'none' },
      marks: [
        Plot.gridY(ticksOf(y, isLogarithmic), { strokeOpacity: 0.12 }),
        Plot.axisY(ticksOf(y, isLogarithmic), {
          text: words.short,
          tickSize: 0,
          label: words.y,
          labelArrow: 'none',
        }),
        Plot.axisX(xTicks(x, isLogarithmic), {
          text: words.short,
          tickSize: 4,
          label: words.x,
          labelArrow: 'none',
        }),
        Plot.line(standard, {
          x: 'x',
          y: 'y',
          stroke: 'currentColor',
          strokeOpacity: 0.5,
          strokeDasharray: '5 4',
        }),
        Plot.line(chosen, { x: 'x', y: 'y', stroke: 'currentColor', strokeWidth: 2 }),
        // A curve of one point is a dot.
        Plot.dot(chosen.length === 1 ? chosen : [], { x: 'x', y: 'y', r: 3, fill: 'currentColor' }),
        ...nameLines(Plot, data, words),
        Plot.tip(
          chosen,
          Plot.pointerX({
            x: 'x',
            y: 'y',
            title: ({ x: at, y: cost }: Point) =>
              `${words.x} ${words.short(at)}\n${words.y} ${words.short(cost)}`,
            fill: 'var(--plot-background)',
          }),
        ),
      ],
    }),
    rows: [
      standard.length > 0 ? [words.x, words.chosen, words.standard] : [words.x, words.chosen],
      ...chosen.map((point) => {
        const other = standard.find((candidate) => candidate.x === point.x);
        return standard.length > 0 ? [point.x, point.y, other ? other.y : ''] : [point.x, point.y];
      }),
    ],
    said: words.said,
  };
}

/**
 * Where a point of the curve stands in the picture, so that a mark can move over it without a new drawing. Kept
 * inside the plot.
 */
export function placeOnCurve(data: CostCurveData, point: Point): readonly [x: number, y: number] {
  const { x, y } = domainsOf(data);
  const along = (value: number, [low, high]: readonly [number, number]) => {
    const share = data.isLogarithmic
      ? Math.log(value / low) / Math.log(high / low)
      : (value - low) / (high - low);
    return Math.min(Math.max(share, 0), 1);
  };
  const across = COST_CURVE_WIDTH - MARGIN.left - MARGIN.right;
  const up = COST_CURVE_HEIGHT - MARGIN.top - MARGIN.bottom;
  return [
    MARGIN.left + across * along(point.x, x),
    COST_CURVE_HEIGHT - MARGIN.bottom - up * along(point.y, y),
  ];
}

/** Top and bottom of the plot, for a rule through a mark. */
export const costCurveFrame = { top: MARGIN.top, bottom: COST_CURVE_HEIGHT - MARGIN.bottom } as const;

function domainsOf({ chosen, standard, isLogarithmic }: CostCurveData) {
  const points = [...chosen, ...standard];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y).filter((y) => y > 0);
  const [lowX, highX] = [Math.min(...xs), Math.max(...xs)];
  const [lowY, highY] = [Math.min(...ys), Math.max(...ys)];
  if (points.length === 0) return { x: [1, 2], y: [1, 2] } as const;
  if (!isLogarithmic) return { x: [0, highX], y: [0, 1.06 * highY] } as const;
  // A single value still needs an axis.
  return { x: [lowX, Math.max(highX, 2 * lowX)], y: [lowY / 1.3, highY * 1.3] } as const;
}

function ticksOf([low, high]: readonly [number, number], isLogarithmic: boolean): number[] {
  if (!isLogarithmic) {
    const step = niceStep(high / 4);
    return Array.from({ length: Math.floor(high / step) + 1 }, (_, index) => index * step);
  }
  const decades = Math.log10(high / low);
  const factors = decades > 2.5 ? [1] : decades > 1.2 ? [1, 3] : [1, 2, 5];
  const first = Math.floor(Math.log10(low));
  const powers = Array.from({ length: Math.ceil(decades) + 2 }, (_, index) => 10 ** (first + index));
  const ticks = powers.flatMap((power) => factors.map((factor) => factor * power));
  const wide = decades > 5 ? ticks.filter((_, index) => index % 2 === 0) : ticks;
  return wide.filter((tick) => tick >= low && tick <= high);
}

/** Powers of two where factors count, as channels usually are. */
function xTicks(domain: readonly [number, number], isLogarithmic: boolean): number[] {
  if (!isLogarithmic) return ticksOf(domain, false);
  const [low, high] = domain;
  const powers = Array.from({ length: 13 }, (_, exponent) => 2 ** exponent).filter(
    (x) => x >= low && x <= high,
  );
  const every = Math.ceil(powers.length / 7);
  return powers.filter((_, index) => (powers.length - 1 - index) % every === 0);
}

/** 1, 2 or 5 times a power of ten, the next from `rough` on. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!;
}

/** So near, two names at the ends of their lines would touch, in pixels. */
const TOUCHING = 26;

/** Each line's name at its end, on the side that the line does not come from. */
function nameLines(Plot: typeof PlotModule, data: CostCurveData, words: CostCurveWords) {
  const lines = [
    { points: data.standard, text: words.standard, opacity: 0.75 },
    { points: data.chosen, text: words.chosen, opacity: 1 },
  ].filter(({ points }) => points.length > 0);
  const heights = lines.map(({ points }) => placeOnCurve(data, points.at(-1)!)[1]);
  const isTight = lines.length === 2 && Math.abs(heights[0]! - heights[1]!) < TOUCHING;
  return lines.map(({ points, text, opacity }, index) => {
    const [first, last] = [points[0]!, points.at(-1)!];
    const isLower = isTight && heights[index]! >= heights[1 - index]!;
    return Plot.text([last], {
      x: 'x',
      y: 'y',
      text: [text],
      textAnchor: 'end',
      dx: -4,
      dy: isLower || last.y < 0.9 * first.y ? 15 : -11,
      fill: 'currentColor',
      fillOpacity: opacity,
      stroke: 'var(--plot-background)',
      strokeWidth: 4,
    });
  });
}
