import type { Kernels } from '#src/kernels';
import { type FeatureMap, type Rgba, toFeatureMaps, toLifting, toSquare } from '#src/photo';
import { createRunner, seededWeights } from '#src/runner';
import { type Nhwc, type Tensor, tensor } from '#src/tensor';
import { chosenBlock } from './blocks.ts';
import { toRows } from './costs.ts';
import { type BlockTimelineState, COMMON_CHANNELS } from './state.ts';

/** To the Worker. */
export interface BlockRequest {
  readonly id: number;
  readonly state: BlockTimelineState;
  readonly photo: Rgba;
}

/** A layer that has run: its median time, and a few of its channels. */
export interface LayerRun {
  readonly node: string;
  readonly medianMs: number;
  readonly maps: readonly FeatureMap[];
}

/** From the Worker. */
export type BlockReply =
  | {
      readonly kind: 'ran';
      readonly id: number;
      readonly layers: readonly LayerRun[];
      /** Median of the whole block, with what lies between the layers shown. */
      readonly medianMs: number;
      readonly runs: number;
      readonly engine: Kernels['engine'];
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

export const WEIGHT_SEED = 2017;
/** Channels shown of each layer, spread evenly over all. */
export const MAPS_SHOWN = 8;
/** The first run warms the caches and is not counted. */
const TIMED_RUNS = 5;

/**
 * The chosen block on the photo, with weights by seed: nothing here has been trained.
 * @param now a clock in milliseconds
 * @throws Error for a work without a block, or where memory does not reach
 */
export async function runBlock(
  kernels: Kernels,
  { id, state, photo }: BlockRequest,
  now: () => number,
): Promise<Extract<BlockReply, { kind: 'ran' }>> {
  const net = chosenBlock(state);
  if (!net) throw new Error(`no block to run: ${state.work}`);
  const lifting = toLifting(toSquare(photo, Number(state.size)), COMMON_CHANNELS);
  const input = await kernels.conv2d(lifting.x, lifting.weights, null, lifting.geometry);
  const nodes = [...new Set(toRows(net).map(({ node }) => node))];
  const runner = await createRunner(kernels, net, seededWeights(WEIGHT_SEED), { now });
  try {
    const { kept } = await runner.run(input, { keep: nodes });
    const times = new Map<string, number[]>();
    const totals: number[] = [];
    for (let run = 0; run < TIMED_RUNS; run++) {
      const { steps } = await runner.run(input);
      for (const { name, milliseconds } of steps) times.set(name, [...(times.get(name) ?? []), milliseconds]);
      totals.push(steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    }
    const layers = nodes.map((node) => ({
      node,
      medianMs: medianOf(times.get(node)!),
      maps: toFeatureMaps(someChannels(kept.get(node)!)),
    }));
    return { kind: 'ran', id, layers, medianMs: medianOf(totals), runs: TIMED_RUNS, engine: kernels.engine };
  } finally {
    runner.dispose();
  }
}

function someChannels(x: Tensor): Tensor {
  const [batch, height, width, channels] = x.shape as Nhwc;
  const shown = Math.min(MAPS_SHOWN, channels);
  const data = new Float32Array(height * width * shown);
  for (let pixel = 0; pixel < height * width; pixel++) {
    for (let index = 0; index < shown; index++) {
      data[pixel * shown + index] = x.data[pixel * channels + Math.floor((index * channels) / shown)]!;
    }
  }
  return tensor([batch, height, width, shown], data);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
