import { unpackCorrect } from '../records/correct-bits.ts';
import type { RunRecord } from '../records/run-record.ts';
import { summarise } from './summary.ts';

/**
 * Student's t at 97.5 percent for 1, 2, ... degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods,
 * 1.3.6.7.2), and beyond the table the normal distribution's.
 */
const T_QUANTILES = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];
const NORMAL_QUANTILE = 1.96;

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** How much more accurate `b` is than `a`: over seeds, and over test images. */
export interface Difference {
  /** Pairs of runs with equal seeds. */
  readonly seeds: number;
  readonly mean: number;
  /** 95 % interval were the seeds drawn anew; null from a single pair. */
  readonly overSeeds: Interval | null;
  /** 95 % interval were the test images drawn anew. */
  readonly overImages: Interval;
  /** Only where both intervals leave out 0. */
  readonly isShown: boolean;
}

/**
 * Compares records pair by pair: equal seeds, equal test images. Which images were right is averaged over the seeds
 * first, so that the images are the sample; with one seed the interval over them is that of McNemar's test.
 * @throws RangeError where no two seeds are equal, or a record tells of other images
 */
export function compareRuns(a: readonly RunRecord[], b: readonly RunRecord[], testCount: number): Difference {
  const pairs = a.flatMap((one) => {
    const other = b.find(({ seed }) => seed === one.seed);
    return other ? [[one, other] as const] : [];
  });
  if (pairs.length === 0) throw new RangeError('no two records have one seed');
  const { mean, deviation, count } = summarise(
    pairs.map(([one, other]) => other.testAccuracy - one.testAccuracy),
  );
  const overSeeds = count === 1 ? null : around(mean, (quantileOf(count - 1) * deviation) / Math.sqrt(count));
  const perImage = new Float64Array(testCount);
  for (const [one, other] of pairs) {
    const [wrong, right] = [one, other].map(({ testCorrect }) => unpackCorrect(testCorrect, testCount));
    for (let image = 0; image < testCount; image++)
      perImage[image]! += (right![image]! - wrong![image]!) / count;
  }
  const images = summarise([...perImage]);
  const overImages = around(images.mean, (NORMAL_QUANTILE * images.deviation) / Math.sqrt(testCount));
  const isShown = overSeeds !== null && leavesOutZero(overSeeds) && leavesOutZero(overImages);
  return { seeds: count, mean, overSeeds, overImages, isShown };
}

const quantileOf = (freedom: number) => T_QUANTILES[freedom - 1] ?? NORMAL_QUANTILE;
const around = (middle: number, half: number): Interval => ({ from: middle - half, to: middle + half });
const leavesOutZero = ({ from, to }: Interval) => from > 0 || to < 0;
