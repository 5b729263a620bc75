import { resolveConv2d } from '#src/conv';
import type { Kernels, Probe, Probes } from '#src/kernels';
import { seededRandom } from '#src/random';
import { sizeOf, type Tensor, tensor } from '#src/tensor';
import { clockStep, leastTime } from './clock.ts';
import { type InterleaveProgress, interleave, type Rounds, type Task } from './interleave.ts';
import { type Convolution, convolutionsOf, type LayerName, toGeometry } from './layers.ts';
import type { Measurement } from './measurement.ts';

/** From the Worker. A measurement comes after every round, over all rounds so far. */
export type RooflineReply =
  | ({ readonly kind: 'progress' } & InterleaveProgress)
  | { readonly kind: 'measured'; readonly layer: LayerName; readonly measurement: Measurement }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Two arrays of so many bytes each: within the nearest cache of every processor we know of, and beyond their last. */
const CACHE_BYTES = 2 ** 13;
const MEMORY_BYTES = [2 ** 26, 2 ** 24] as const;
const SEED = 17;
/** One pixel of four channels: what it takes is the call. */
const EMPTY_CALL = resolveConv2d({ inChannels: 4, outChannels: 4, kernelSize: 1 }, [1, 1, 1, 4]);

/**
 * Measures one layer as every convolution it can be, the arithmetic peak, two bandwidths and the cost of a call, by
 * turns. Answers through `post`; a failure is one line for the page to show.
 */
export async function measureLayer(
  layer: LayerName,
  kernels: Kernels,
  probes: Probes,
  now: () => number,
  post: (reply: RooflineReply) => void,
): Promise<void> {
  const convolutions = convolutionsOf(layer);
  const prepared: Awaited<ReturnType<Kernels['prepare']>>[] = [];
  try {
    prepared.push(await prepare(kernels, layer, null));
    for (const convolution of convolutions) prepared.push(await prepare(kernels, layer, convolution));
    const memory = openMemory(probes);
    const bounds = [probes.peak, probes.scale(CACHE_BYTES), memory];
    const clockStepMs = clockStep(now);
    const leastMs = leastTime(clockStepMs);
    const tasks: Task[] = [...bounds.map(({ run }) => ({ run: () => void run() })), ...prepared];
    const shared = { engine: kernels.engine, clockStepMs, leastMs, memoryBytes: memory.amount };
    await interleave(
      tasks,
      leastMs,
      now,
      (progress) => post({ kind: 'progress', ...progress }),
      (rounds) =>
        post({
          kind: 'measured',
          layer,
          measurement: { ...shared, ...summarise(rounds, bounds, convolutions) },
        }),
    );
    post({ kind: 'done' });
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    for (const each of prepared) each.dispose();
  }
}

function prepare(kernels: Kernels, layer: LayerName, convolution: Convolution | null) {
  const geometry = convolution ? toGeometry(layer, convolution) : EMPTY_CALL;
  const random = seededRandom(SEED);
  const draw = (shape: readonly number[]): Tensor =>
    tensor(shape, Float32Array.from({ length: sizeOf(shape) }, random.uniform));
  return kernels.prepare(draw(geometry.inputShape), draw(geometry.weightsShape), null, geometry);
}

/** The largest arrays that the device has memory for. */
function openMemory(probes: Probes): Probe {
  for (const bytes of MEMORY_BYTES.slice(0, -1)) {
    try {
      return probes.scale(bytes);
    } catch {}
  }
  return probes.scale(MEMORY_BYTES.at(-1)!);
}

function summarise(rounds: Rounds, bounds: readonly Probe[], convolutions: readonly Convolution[]) {
  const timesOf = (task: number) => rounds.map((round) => round[task]!).sort((a, b) => a - b);
  const perSecond = (task: number) => bounds[task]!.amount / medianOf(timesOf(task)) / 1e6;
  return {
    rounds: rounds.length,
    peakGflops: perSecond(0),
    cacheGbytes: perSecond(1),
    memoryGbytes: perSecond(2),
    callMs: medianOf(timesOf(3)),
    times: convolutions.map((convolution, index) => {
      const times = timesOf(4 + index);
      return { ...convolution, medianMs: medianOf(times), fastestMs: times[0]!, slowestMs: times.at(-1)! };
    }),
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
