import type { InstalledKernels } from '#src/kernels/tfjs';
import {
  type BlockKind,
  blockKinds,
  buildNetwork,
  createTrainer,
  inputShapes,
  makeCoupled,
  rateAt,
  type Trainer,
  takeBatch,
} from '#src/lab';
import { seededRandom } from '#src/random';
import { LibraryError } from './library-error.ts';
import type { LibraryPlace } from './place.ts';
import { curves } from './showing.ts';

/** What `train` may be told; all has a default. */
export interface TrainOptions {
  /**
   * The convolution that the network is built of.
   * @default "separable"
   */
  readonly block?: BlockKind;
  /**
   * Groups of a `"grouped"` block.
   * @default 1
   */
  readonly groups?: number;
  /**
   * Channels of the first layer, 1 to 64.
   * @default 8
   */
  readonly width?: number;
  /**
   * Rank of the hidden teacher that labels the textures, 1 to 9; at 1 it is a separable convolution itself.
   * @default 1
   */
  readonly rank?: number;
  /**
   * Training steps, at most 2,000.
   * @default 100
   */
  readonly steps?: number;
  /**
   * Samples of one step, 1 to 256.
   * @default 32
   */
  readonly batchSize?: number;
  /**
   * Chooses the first weights and the order of the samples.
   * @default 1
   */
  readonly seed?: number;
}

export interface TrainResult {
  /** Cross-entropy of each step's batch. */
  readonly losses: readonly number[];
  /** Share of right answers on 1,000 textures that were not trained on. */
  readonly testAccuracy: number;
  readonly seconds: number;
}

/** A short run has no time for the lab's slow start and end. */
const schedule = { peak: 0.02, warmUpSteps: 10, decay: 'none' } as const;
const TESTS = 1000;
const MOST_STEPS = 2000;
const SAMPLES = 4000;

/**
 * Trains a small network on textures and draws its loss while it learns. Equal options give equal numbers, to the bit.
 * @param options which network, on which textures, for how long
 * @returns `losses` has the cross-entropy of each step, `testAccuracy` is the share of right answers on 1,000 textures that were not trained on
 * @throws where an option is not what it can be
 * @example (await train({ block: "grouped", groups: 4, steps: 60 })).testAccuracy
 */
export async function train(
  place: LibraryPlace,
  tf: Parameters<typeof createTrainer>[0],
  kernels: Pick<InstalledKernels, 'groupedConv2d' | 'batchNormTrain'>,
  options: TrainOptions = {},
): Promise<TrainResult> {
  const { block, groups, width, rank, steps, batchSize, seed } = checkOptions(options);
  const spec = { form: 'stack', block, groups, width, depth: 1, between: 'none', residual: false } as const;
  const data = giveTextures(seed, rank);
  const trainer = await createTrainer(tf, kernels, buildNetwork(spec, inputShapes.coupled), {
    seed,
    optimiser: 'adam',
  });
  try {
    const begun = place.now();
    const losses: number[] = [];
    const random = seededRandom(seed);
    let order: number[] = [];
    let drawn = begun;
    for (let step = 0; step < steps; step++) {
      if (order.length < batchSize) order = random.shuffle(countUpTo(SAMPLES));
      const { images, labels } = takeBatch(data, data.train, order.splice(0, batchSize));
      losses.push(trainer.step(images, labels, rateAt(schedule, step, steps)).loss);
      // The chart moves ten times a second.
      if (place.now() - drawn < 100 && step < steps - 1) continue;
      drawn = place.now();
      place.show(curves({ loss: losses }), undefined, 'train');
      await place.nextTurn();
    }
    const seconds = (place.now() - begun) / 1000;
    return { losses, testAccuracy: testAccuracyOf(trainer, data), seconds };
  } finally {
    trainer.dispose();
  }
}

type Textures = ReturnType<typeof makeCoupled>;
let last: { readonly key: string; readonly textures: Textures } | null = null;

/** Making them takes longer than a short run, so the last ones are kept for the network that is compared. */
function giveTextures(seed: number, rank: number): Textures {
  const key = `${seed} ${rank}`;
  if (last?.key === key) return last.textures;
  const counts = { trainCount: SAMPLES, testCount: TESTS };
  const textures = makeCoupled({ seed, rank, tiedTo: 'input', labelNoise: 0, ...counts });
  last = { key, textures };
  return textures;
}

function testAccuracyOf(trainer: Trainer, data: Textures): number {
  const { images, labels } = takeBatch(data, data.test, countUpTo(TESTS));
  const classes = trainer.classify(images);
  return classes.filter((one, index) => one === labels[index]).length / TESTS;
}

const countUpTo = (count: number) => Array.from({ length: count }, (_, index) => index);

function checkOptions(options: TrainOptions): Required<TrainOptions> {
  const full = {
    block: 'separable',
    groups: 1,
    width: 8,
    rank: 1,
    steps: 100,
    batchSize: 32,
    seed: 1,
    ...options,
  } as const;
  const refuse = (option: keyof TrainOptions): never => {
    const values = { option, given: String(full[option]).slice(0, 40) };
    throw new LibraryError('trainOptions', values, `train has no ${option} ${values.given}`);
  };
  const isBetween = (value: number, low: number, high: number) =>
    Number.isInteger(value) && value >= low && value <= high;
  if (!blockKinds.includes(full.block)) refuse('block');
  if (!isBetween(full.width, 1, 64)) refuse('width');
  if (!isBetween(full.groups, 1, full.width)) refuse('groups');
  if (!isBetween(full.rank, 1, 9)) refuse('rank');
  if (!isBetween(full.steps, 1, MOST_STEPS)) refuse('steps');
  if (!isBetween(full.batchSize, 1, 256)) refuse('batchSize');
  if (!Number.isInteger(full.seed)) refuse('seed');
  return full;
}
