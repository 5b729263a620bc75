import { seededRandom } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';

/** A 5 x 5 pattern of taps, applied to one mixture of red, green and blue. */
export interface PhotoFilter {
  /** Key of the reader's name for it, `random` for those drawn by seed. */
  readonly name: string;
  /** Counts the random ones from 1; 0 for the named. */
  readonly number: number;
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly taps: readonly number[];
}

export const FILTER_SIZE = 5;
/** The seed of every filter that has no name. */
export const FILTER_SEED = 7;

// Rec. 601 luma, the weights of JPEG and PNG viewers for "how bright".
const BRIGHTNESS = [0.299, 0.587, 0.114] as const;
const BINOMIAL = [1, 4, 6, 4, 1];
const FIRST_DERIVATIVE = [-1, -2, 0, 2, 1];
const SECOND_DERIVATIVE = [1, 0, -2, 0, 1];
const CENTRE = outer([0, 0, 1, 0, 0], [0, 0, 1, 0, 0]);
const BLUR = scaled(outer(BINOMIAL, BINOMIAL), 1);
const SMALL_BLUR = scaled(outer([0, 1, 2, 1, 0], [0, 1, 2, 1, 0]), 1);

/**
 * In the order in which channels are filled: colours, edges, blobs and lines, contrasts of colour. Four groups
 * of sixteen channels therefore see one family each.
 */
const NAMED: readonly Omit<PhotoFilter, 'number'>[] = [
  { name: 'red', colour: [1, 0, 0], taps: CENTRE },
  { name: 'green', colour: [0, 1, 0], taps: CENTRE },
  { name: 'blue', colour: [0, 0, 1], taps: CENTRE },
  { name: 'brightness', colour: BRIGHTNESS, taps: CENTRE },
  { name: 'verticalEdges', colour: BRIGHTNESS, taps: scaled(outer(BINOMIAL, FIRST_DERIVATIVE), 2) },
  { name: 'horizontalEdges', colour: BRIGHTNESS, taps: scaled(outer(FIRST_DERIVATIVE, BINOMIAL), 2) },
  { name: 'fallingEdges', colour: BRIGHTNESS, taps: scaled(diagonalEdge(1), 2) },
  { name: 'risingEdges', colour: BRIGHTNESS, taps: scaled(diagonalEdge(-1), 2) },
  { name: 'blur', colour: BRIGHTNESS, taps: BLUR },
  { name: 'detail', colour: BRIGHTNESS, taps: scaled(minus(CENTRE, BLUR), 2) },
  { name: 'spots', colour: BRIGHTNESS, taps: scaled(minus(SMALL_BLUR, BLUR), 2) },
  { name: 'verticalLines', colour: BRIGHTNESS, taps: scaled(outer(BINOMIAL, SECOND_DERIVATIVE), 2) },
  { name: 'horizontalLines', colour: BRIGHTNESS, taps: scaled(outer(SECOND_DERIVATIVE, BINOMIAL), 2) },
  { name: 'corners', colour: BRIGHTNESS, taps: scaled(outer(FIRST_DERIVATIVE, FIRST_DERIVATIVE), 2) },
  { name: 'redGreen', colour: [1, -1, 0], taps: SMALL_BLUR },
  { name: 'blueYellow', colour: [-0.5, -0.5, 1], taps: SMALL_BLUR },
];

/** Every name that a filter may have, for the message files. */
export const photoFilterNames: readonly string[] = [...NAMED.map(({ name }) => name), 'random'];

/** The first `count` filters: the sixteen named ones, then ones drawn by seed that sum to 0. */
export function filterBank(count: number): readonly PhotoFilter[] {
  return Array.from({ length: count }, (_, index) => {
    const named = NAMED[index];
    return named ? { ...named, number: 0 } : randomFilter(index - NAMED.length + 1);
  });
}

/**
 * The bank as the weights of one ordinary convolution, red, green, blue -> channels.
 * @returns HWIO `[5, 5, 3, filters.length]`, float64
 */
export function filterBankWeights(filters: readonly PhotoFilter[]): Tensor {
  const weights = zeros([FILTER_SIZE, FILTER_SIZE, 3, filters.length]);
  filters.forEach(({ colour, taps }, o) => {
    taps.forEach((tap, place) => {
      colour.forEach((share, i) => {
        weights.data[(place * 3 + i) * filters.length + o] = tap * share;
      });
    });
  });
  return weights;
}

function randomFilter(number: number): PhotoFilter {
  const random = seededRandom(FILTER_SEED * 1000 + number);
  const taps = Array.from({ length: FILTER_SIZE ** 2 }, random.normal);
  const mean = taps.reduce((sum, tap) => sum + tap, 0) / taps.length;
  const colour = [random.uniform(), random.uniform(), random.uniform()] as const;
  const total = colour[0] + colour[1] + colour[2];
  return {
    name: 'random',
    number,
    colour: [colour[0] / total, colour[1] / total, colour[2] / total],
    taps: scaled(
      taps.map((tap) => tap - mean),
      2,
    ),
  };
}

function outer(rows: readonly number[], columns: readonly number[]): number[] {
  return rows.flatMap((row) => columns.map((column) => row * column));
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value - b[index]!);
}

/** Positive on one side of a diagonal, negative on the other, less so far away. */
function diagonalEdge(direction: 1 | -1): number[] {
  return Array.from({ length: FILTER_SIZE ** 2 }, (_, place) => {
    const x = (place % FILTER_SIZE) - 2;
    const y = Math.floor(place / FILTER_SIZE) - 2;
    const across = x - direction * y;
    const along = x + direction * y;
    return Math.sign(across) * Math.max(0, 3 - Math.abs(across)) * Math.max(0, 4 - Math.abs(along));
  });
}

/** So that the absolute values sum to `total`: the answer to pixels in [0, 1] stays within [-total/2, total/2] when the taps sum to 0. */
function scaled(taps: readonly number[], total: number): number[] {
  const sum = taps.reduce((partial, tap) => partial + Math.abs(tap), 0);
  return taps.map((tap) => (tap * total) / sum);
}
