import type { Kernels } from '#src/kernels';
import { createLiftedPhoto, type FeatureMap, toFeatureMaps } from '#src/photo';
import type { PhotoEngine } from '../photo-session.ts';
import { type ChannelDifference, compareOutputs } from './compare.ts';
import { PHOTO_SIZE } from './count-weights.ts';
import { type EquivalenceBenchState, IN_CHANNELS } from './fields.ts';
import { type Convolve, runDense, runSegments, runTowers, runWide } from './forms.ts';
import { toGrouping, toTowers } from './towers.ts';
import { benchWeights } from './weights.ts';

export interface BenchResult {
  readonly inputs: readonly FeatureMap[];
  /** What the towers make, and what the wide form makes. */
  readonly towers: readonly FeatureMap[];
  readonly joined: readonly FeatureMap[];
  /** The second less the first, all drawn on one scale. */
  readonly differences: readonly FeatureMap[];
  readonly channels: readonly ChannelDifference[];
  readonly largest: number;
  /** How many numbers each form makes. */
  readonly numbers: number;
  /** The largest difference between the wide form's second step and the same as one standard convolution. */
  readonly largestToDense: number;
}

/** Photo -> channels -> both forms -> pictures and how they differ. */
export function createBenchEngine(kernels: Kernels): PhotoEngine<EquivalenceBenchState, BenchResult> {
  const convolve: Convolve = (x, weights, geometry, relu) =>
    kernels.conv2d(x, weights, null, geometry, relu ? { activation: 'relu' } : {});
  const photo = createLiftedPhoto((x, weights, geometry) => kernels.conv2d(x, weights, null, geometry));
  return {
    show: photo.show,
    async run(state) {
      const towers = toTowers(state);
      const weights = benchWeights(state);
      const relu = state.relu === 'on';
      const x = await photo.lift(PHOTO_SIZE, IN_CHANNELS);
      const first = await runTowers(convolve, x, weights, towers, relu);
      const middle = await runWide(convolve, x, weights, relu);
      const second = await runSegments(convolve, middle, weights, towers, toGrouping(towers));
      const dense = await runDense(convolve, middle, weights, towers);
      const { channels, largest, difference } = compareOutputs(first, second);
      return {
        inputs: toFeatureMaps(x),
        towers: toFeatureMaps(first),
        joined: toFeatureMaps(second),
        differences: toFeatureMaps(
          difference,
          difference.shape.slice(-1).flatMap((count) => new Array<number>(count).fill(largest)),
        ),
        channels,
        largest,
        numbers: first.data.length,
        largestToDense: compareOutputs(second, dense).largest,
      };
    },
  };
}
