import type { CoupledOptions } from '../datasets/coupled.ts';
import { inputShapes } from '../datasets/input-shape.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { type Budget, solveWidth } from '../networks/solve-width.ts';
import type { RunSpec } from '../records/run-spec.ts';
import { recipes } from './recipe.ts';

/** What is changed, while all else stays as in the reference network. */
export const atlasSeries = [
  'width',
  'smallBudget',
  'middleBudget',
  'largeBudget',
  'between',
  'residual',
  'coupledInput',
  'coupledOutput',
  'coupledDepth',
] as const;
export type AtlasSeries = (typeof atlasSeries)[number];

/** One network of the atlas, trained once with each seed. */
export interface AtlasEntry {
  readonly series: AtlasSeries;
  readonly network: NetworkSpec;
  /** Rank of the data's hidden teacher; null for Fashion-MNIST. */
  readonly rank: number | null;
  readonly runs: readonly RunSpec[];
}

export const ATLAS_SEEDS = [1, 2, 3] as const;
/** The width that the reference network has, a stem of 16 channels. */
const REFERENCE_WIDTH = 16;
/** About so many weights; each is what a standard network can have, and the others come near that. */
const BUDGETS = { smallBudget: 3000, middleBudget: 12_000, largeBudget: 40_000 } as const;
/** How far from a budget a network may be and still be called equal to it. */
const TOLERANCE = 0.1;
const RANKS = [1, 2, 4, 9] as const;
/** Weights of the students of Coupled. */
const STUDENT_BUDGET = 760;

type Shape = Omit<NetworkSpec, 'width'>;

const reference: Shape = {
  form: 'staged',
  depth: 2,
  block: 'standard',
  groups: 1,
  between: 'none',
  residual: false,
};

/** Every block, the grouped one with every group count that divides the channels it meets. */
const blocks: readonly Pick<Shape, 'block' | 'groups'>[] = [
  { block: 'standard', groups: 1 },
  ...[1, 2, 4, 8, 16, 32].map((groups) => ({ block: 'grouped', groups }) as const),
  { block: 'extreme', groups: 1 },
  { block: 'separable', groups: 1 },
];

/** All that `npm run atlas` trains. */
export function planAtlas(): AtlasEntry[] {
  return [
    ...atWidth(),
    ...atBudget('middleBudget'),
    ...RANKS.flatMap((rank) => students('coupledInput', rank, 'input', [1])),
    ...atBudget('smallBudget'),
    ...twoStepBlocks.flatMap((block) =>
      (['none', 'relu', 'elu'] as const).map((between) => atMiddle('between', { block, between })),
    ),
    ...(['standard', ...twoStepBlocks] as const).flatMap((block) =>
      [false, true].map((residual) => atMiddle('residual', { block, residual })),
    ),
    ...RANKS.flatMap((rank) => students('coupledOutput', rank, 'output', [1])),
    ...atBudget('largeBudget'),
    ...students('coupledDepth', Math.max(...RANKS), 'input', [1, 2, 3]),
  ];
}

const twoStepBlocks = ['extreme', 'separable'] as const;

function atWidth(): AtlasEntry[] {
  return blocks.map((block) => onFashion('width', { ...reference, ...block, width: REFERENCE_WIDTH }));
}

/** The weights of the standard network that is nearest to a budget. */
const budgetOf = (series: keyof typeof BUDGETS) => solve(reference, 'fashion-mnist', BUDGETS[series]).params;

/** Group counts that allow no width near the budget are left out: they would not be equal. */
function atBudget(series: keyof typeof BUDGETS): AtlasEntry[] {
  const budget = budgetOf(series);
  return blocks.flatMap((block) => {
    const { spec, params } = solve({ ...reference, ...block }, 'fashion-mnist', budget);
    return Math.abs(params / budget - 1) <= TOLERANCE ? [onFashion(series, spec)] : [];
  });
}

const atMiddle = (series: AtlasSeries, change: Partial<Shape>): AtlasEntry =>
  onFashion(series, solve({ ...reference, ...change }, 'fashion-mnist', budgetOf('middleBudget')).spec);

function students(
  series: AtlasSeries,
  rank: number,
  tiedTo: CoupledOptions['tiedTo'],
  depths: readonly number[],
): AtlasEntry[] {
  return depths.flatMap((depth) =>
    (['standard', 'extreme', 'separable'] as const).map((block) => {
      const shape: Shape = { ...reference, form: 'stack', depth, block };
      const { spec } = solve(shape, 'coupled', STUDENT_BUDGET * depth);
      const data = { id: 'coupled', rank, tiedTo, labelNoise: 0, trainCount: 6000, testCount: 2000 } as const;
      const runs = ATLAS_SEEDS.map((seed) => toRun({ ...data, seed }, spec, seed));
      return { series, network: spec, rank, runs };
    }),
  );
}

function onFashion(series: AtlasSeries, network: NetworkSpec): AtlasEntry {
  const runs = ATLAS_SEEDS.map((seed) => toRun({ id: 'fashion-mnist' }, network, seed));
  return { series, network, rank: null, runs };
}

const toRun = (data: RunSpec['data'], network: NetworkSpec, seed: number): RunSpec => ({
  data,
  network,
  training: { seed, ...recipes[data.id] },
});

function solve(shape: Shape, data: RunSpec['data']['id'], amount: number) {
  const budget: Budget = { what: 'params', amount };
  return solveWidth(shape, inputShapes[data], budget);
}

/** A file's name for a run of the atlas: two runs have one name only if they are the same. */
export function nameRun({ data, network, training }: RunSpec): string {
  const { form, depth, block, groups, between, residual, width } = network;
  const parts = [
    data.id === 'coupled' ? `coupled-rank${data.rank}-${data.tiedTo}` : data.id,
    form === 'stack' ? `stack${depth}` : `stages${depth}`,
    block === 'grouped' ? `grouped${groups}` : block,
    ...(between === 'none' ? [] : [between]),
    ...(residual ? ['residual'] : []),
    `width${width}`,
    `seed${training.seed}`,
  ];
  return parts.join('-');
}
