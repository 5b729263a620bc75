import type { Figure } from './figure.ts';

/** Where a datum stands in a picture, as shares of its width and height, for what a page lays over it. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedFigure {
  readonly figure: Figure;
  readonly places: readonly Place[];
}

export interface Axis {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [from: number, to: number];
  readonly ticks: readonly number[];
}

/** Beyond this ratio between the largest and the smallest, equal steps hide the small ones. */
const LINEAR_UP_TO = 3;

/** A linear axis around `values` with some room at both ends; the room is a share of their span. */
export function linearAxis(values: readonly number[], room = 0.12): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const domain = [low - room * span, high + room * span] as const;
  const step = stepFor((domain[1] - domain[0]) / 5);
  const first = Math.ceil(domain[0] / step);
  const last = Math.floor(domain[1] / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { type: 'linear', domain, ticks };
}

/** A logarithmic axis around positive `values` with ticks at 1, 2 and 5 times the powers of ten. */
export function logAxis(values: readonly number[], room = 0.12): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const factor = Math.max((high / low) ** room, 1.1);
  const domain = [low / factor, high * factor] as const;
  const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);
  const ticks = powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return { type: 'log', domain, ticks };
}

/** Linear where values are alike, else logarithmic. */
export function axisFor(values: readonly number[]): Axis {
  return Math.max(...values) / Math.min(...values) > LINEAR_UP_TO ? logAxis(values) : linearAxis(values);
}

/** Where `value` stands between the ends of the axis, as a share; Plot's scales of equal domain agree. */
export function placeOn({ type, domain: [from, to] }: Axis, value: number): number {
  return type === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/**
 * What Plot's axis marks shall do at the ticks they are given. The words go in as `text`: a logarithmic scale
 * would pass over some ticks that `tickFormat` is asked for.
 */
export function axisMark(label: string, format: (tick: number) => string) {
  return { text: (tick: number) => format(tick), tickSize: 0, label, labelArrow: 'none' } as const;
}

/** The smallest of 1, 2 or 5 times a power of ten that is at least `least`. */
function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
