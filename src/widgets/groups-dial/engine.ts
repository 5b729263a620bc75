import type { Kernels } from '#src/kernels';
import { type FeatureMap, type Rgba, toFeatureMaps, toLifting, toSquare } from '#src/photo';
import type { Tensor } from '#src/tensor';
import { type GroupsDialState, toGeometry } from './definition.ts';
import { dialWeights } from './weights.ts';

export interface DialPictures {
  readonly inputs: readonly FeatureMap[];
  readonly outputs: readonly FeatureMap[];
  readonly engine: Kernels['engine'];
}

export interface DialEngine {
  /** From now on convolve this photo. */
  readonly show: (photo: Rgba) => void;
  /** @throws ConvSpecError  @throws Error when no photo was shown yet */
  readonly run: (state: GroupsDialState) => Promise<DialPictures>;
  /** Milliseconds of one run of the convolution alone, without copies in or out, by the clock given. */
  readonly time: (state: GroupsDialState) => Promise<number>;
}

/** Browsers round their clocks, some to a whole millisecond: so long must be measured at a time. */
const LEAST_MS = 4;
/** Where a clock stands still. */
const MOST_RUNS = 100;

/** Photo -> channels -> one convolution -> pictures. Keeps the lifted photo while only other settings change. */
export function createDialEngine(kernels: Kernels, now: () => number): DialEngine {
  let photo: Rgba | null = null;
  let lifted: { readonly key: string; readonly x: Tensor; readonly maps: FeatureMap[] } | null = null;

  async function lift(state: GroupsDialState) {
    if (!photo) throw new Error('a photo must be shown before the dial runs');
    const key = `${state.size} ${state.inChannels}`;
    if (lifted?.key !== key) {
      const { x, weights, geometry } = toLifting(toSquare(photo, Number(state.size)), state.inChannels);
      const channels = await kernels.conv2d(x, weights, null, geometry);
      lifted = { key, x: channels, maps: toFeatureMaps(channels) };
    }
    return lifted;
  }

  return {
    show(next) {
      photo = next;
      lifted = null;
    },
    async run(state) {
      const geometry = toGeometry(state);
      const { x, maps } = await lift(state);
      const y = await kernels.conv2d(x, dialWeights(geometry), null, geometry);
      return { inputs: maps, outputs: toFeatureMaps(y), engine: kernels.engine };
    },
    async time(state) {
      const geometry = toGeometry(state);
      const { x } = await lift(state);
      const prepared = await kernels.prepare(x, dialWeights(geometry), null, geometry);
      try {
        const start = now();
        let elapsed = 0;
        let runs = 0;
        while (elapsed < LEAST_MS && runs < MOST_RUNS) {
          await prepared.run();
          runs++;
          elapsed = now() - start;
        }
        return elapsed / runs;
      } finally {
        prepared.dispose();
      }
    },
  };
}
