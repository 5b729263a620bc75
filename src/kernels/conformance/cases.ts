import { type Conv2dGeometry, type Conv2dSpec, ConvSpecError, resolveConv2d } from '#src/conv';
import type { Random } from '#src/random';

/** One convolution to hold against the reference. */
export interface ConformanceCase {
  readonly spec: Conv2dSpec;
  readonly inputShape: readonly number[];
  readonly hasBias: boolean;
  /** Whether x and dy hold a NaN and both infinities. */
  readonly hasSpecials: boolean;
}

/** What is varied. A case is one value of each axis. */
const axes = {
  channels: [
    // Standard: [groups, inChannels, outChannels]
    [1, 1, 1],
    [1, 3, 8],
    [1, 4, 4],
    [1, 5, 13],
    [1, 16, 24],
    // Grouped
    [2, 4, 4],
    [2, 6, 10],
    [3, 6, 6],
    [4, 16, 16],
    [5, 10, 10],
    [5, 20, 20],
    [8, 16, 16],
    [8, 32, 32],
    [3, 12, 27],
    // Depthwise, and with depth multipliers 2 and 3
    [4, 4, 4],
    [13, 13, 13],
    [71, 71, 71],
    [4, 4, 8],
    [7, 7, 14],
    [6, 6, 18],
    // Fewer outputs than inputs a group
    [4, 12, 4],
    [2, 16, 2],
  ],
  kernelSize: [1, 2, 3, 5, 7, [1, 3], [3, 1], [2, 5]],
  stride: [1, 2, 3, [1, 2]],
  dilation: [1, 2, [2, 1]],
  padding: ['same', 'valid', { top: 2, right: 0, bottom: 1, left: 3 }],
  size: [
    [1, 1],
    [5, 7],
    [9, 9],
    [16, 11],
  ],
  batch: [1, 3],
  hasBias: [true, false],
  // Drawn twice as often without.
  hasSpecials: [false, true, false],
} as const;

type Axis = keyof typeof axes;
type Choice = Readonly<Record<Axis, number>>;
const names = Object.keys(axes) as Axis[];

/** The case of a choice of one value an axis, or null where no such convolution exists. */
function toCase(choice: Choice): ConformanceCase | null {
  const [groups, inChannels, outChannels] = axes.channels[choice.channels]!;
  const spec: Conv2dSpec = {
    groups,
    inChannels,
    outChannels,
    kernelSize: axes.kernelSize[choice.kernelSize]!,
    stride: axes.stride[choice.stride]!,
    dilation: axes.dilation[choice.dilation]!,
    padding: axes.padding[choice.padding]!,
  };
  const inputShape = [axes.batch[choice.batch]!, ...axes.size[choice.size]!, inChannels];
  try {
    resolveConv2d(spec, inputShape);
  } catch (error) {
    if (error instanceof ConvSpecError) return null;
    throw error;
  }
  return {
    spec,
    inputShape,
    hasBias: axes.hasBias[choice.hasBias]!,
    hasSpecials: axes.hasSpecials[choice.hasSpecials]!,
  };
}

/** Every pair of values that a choice covers. */
function pairsOf(choice: Choice): string[] {
  return names.flatMap((a, index) =>
    names.slice(index + 1).map((b) => `${a}=${choice[a]} ${b}=${choice[b]}`),
  );
}

/** Candidates that compete for the next place. */
const CANDIDATES = 30;

/**
 * So many cases, chosen so that any two values of two axes come together early: the next is always the one of a few
 * random candidates with the most pairs that no case before had.
 */
export function coveringCases(random: Random, count: number): ConformanceCase[] {
  const covered = new Set<string>();
  const cases: ConformanceCase[] = [];
  while (cases.length < count) {
    let best: { found: ConformanceCase; pairs: string[]; fresh: number } | null = null;
    for (let candidate = 0; candidate < CANDIDATES; candidate++) {
      const choice = Object.fromEntries(
        names.map((name) => [name, random.integer(0, axes[name].length - 1)]),
      ) as unknown as Choice;
      const found = toCase(choice);
      if (!found) continue;
      const pairs = pairsOf(choice);
      const fresh = pairs.filter((pair) => !covered.has(pair)).length;
      if (!best || fresh > best.fresh) best = { found, pairs, fresh };
    }
    if (!best) continue;
    for (const pair of best.pairs) covered.add(pair);
    cases.push(best.found);
  }
  return cases;
}

/** Every case there is: the full product of the axes. */
export function* allCases(): Generator<ConformanceCase> {
  // A value that stands in an axis more than once, to be drawn more often, is met once; its first place counts.
  const sizes = names.map((name) => new Set<unknown>(axes[name]).size);
  const total = sizes.reduce((product, size) => product * size, 1);
  for (let index = 0; index < total; index++) {
    let rest = index;
    const choice: Partial<Record<Axis, number>> = {};
    names.forEach((name, axis) => {
      choice[name] = rest % sizes[axis]!;
      rest = Math.floor(rest / sizes[axis]!);
    });
    const found = toCase(choice as Choice);
    if (found) yield found;
  }
}

/** Layers that take the ways which small ones never do: more weights than stay near, bands and chunks of rows. */
export const largerCases: readonly ConformanceCase[] = [
  // Over 1 MiB of weights, three chunks of rows, an odd number of vectors of which the last has one lane.
  larger(1, 176, 169, [15, 7]),
  larger(1, 169, 176, [7, 15]),
  // A call for each group, over all its pairs of vectors; then what is left.
  larger(2, 16, 116, [6, 9]),
  larger(2, 116, 16, [6, 9]),
  // Two bands of rows in the gradient to the weights.
  larger(8, 8, 8, [45, 8]),
  larger(4, 8, 8, [45, 8]),
  larger(2, 8, 8, [45, 8]),
  // Pixels of a row far apart: three chunks of columns; in a narrow picture bands.
  larger(64, 64, 64, [5, 40]),
  larger(260, 260, 260, [20, 14]),
];

function larger(
  groups: number,
  inChannels: number,
  outChannels: number,
  size: readonly [height: number, width: number],
): ConformanceCase {
  const spec = { groups, inChannels, outChannels, kernelSize: 3, padding: 'same' } as const;
  return { spec, inputShape: [1, ...size, inChannels], hasBias: true, hasSpecials: false };
}

/** Any small convolution. */
export function randomCase(random: Random): ConformanceCase {
  for (;;) {
    const groups = random.pick([1, 1, 2, 3, 4, 5, 8]);
    const isDepthwise = random.integer(0, 3) === 0;
    const inChannels = groups * (isDepthwise ? 1 : random.integer(1, 6));
    const spec: Conv2dSpec = {
      groups,
      inChannels,
      outChannels: groups * random.integer(1, isDepthwise ? 3 : 9),
      kernelSize: [random.integer(1, 4), random.integer(1, 4)],
      stride: [random.integer(1, 3), random.integer(1, 3)],
      dilation: [random.integer(1, 2), random.integer(1, 2)],
      padding: random.pick(['same', 'valid', { top: 1, right: 0, bottom: 2, left: 3 }] as const),
    };
    const inputShape = [random.integer(1, 2), random.integer(1, 10), random.integer(1, 10), inChannels];
    try {
      resolveConv2d(spec, inputShape);
    } catch (error) {
      if (error instanceof ConvSpecError) continue;
      throw error;
    }
    return { spec, inputShape, hasBias: random.pick([true, false]), hasSpecials: random.integer(0, 9) === 0 };
  }
}

export function geometryOf({ spec, inputShape }: ConformanceCase): Conv2dGeometry {
  return resolveConv2d(spec, inputShape);
}
