import { type FixedKernel, type Patterns, toFixedKernel } from './fixed-kernel.ts';

const SIZE = 5;
const MIDDLE = (SIZE - 1) / 2;

/** A pattern of the places x, y from the middle, its absolute values summing to 1. */
function draw(value: (x: number, y: number) => number): number[] {
  const taps = Array.from({ length: SIZE * SIZE }, (_, place) =>
    Math.max(0, value((place % SIZE) - MIDDLE, Math.floor(place / SIZE) - MIDDLE)),
  );
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

const bell = (x: number, y: number, spread: number) => Math.exp(-(x * x + y * y) / (2 * spread * spread));
const side = (angle: number) => draw((x, y) => (x * Math.cos(angle) + y * Math.sin(angle)) * bell(x, y, 1.5));
const centre = draw((x, y) => bell(x, y, 0.7));
const surround = draw((x, y) => bell(x, y, 2) - bell(x, y, 0.8));
const nothing = draw(() => 1).map(() => 0);

const times = (pattern: readonly number[], factor: number) => pattern.map((tap) => tap * factor);
const red = (one: readonly number[], other: readonly number[]): Patterns => [one, times(other, -1), nothing];
const blue = (one: readonly number[], other: readonly number[]): Patterns => [
  times(other, -0.5),
  times(other, -0.5),
  one,
];

/**
 * Detectors that ask about place and colour at once: red on one side AND green on the other, blue in the middle AND
 * yellow around it. No single mixture of colours, looked at through one pattern, can ask that.
 */
export const colourEdges: FixedKernel = toFixedKernel(SIZE, [
  ...[0, 1, 2, 3].map((turn) => red(side((Math.PI * turn) / 2), side((Math.PI * turn) / 2 + Math.PI))),
  ...[0, 1, 2, 3].map((turn) => blue(side((Math.PI * turn) / 2), side((Math.PI * turn) / 2 + Math.PI))),
  red(centre, surround),
  red(surround, centre),
  blue(centre, surround),
  blue(surround, centre),
]);
