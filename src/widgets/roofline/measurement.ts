import { costOfSteps, type LayerCost } from '#src/cost';
import { type Convolution, kindOf, type LayerName, toGeometry } from './layers.ts';

/** Milliseconds of one convolution: the median of the rounds, and the span that they lay in. */
export interface TimedConvolution extends Convolution {
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
}

/** One device at one layer, on one thread. */
export interface Measurement {
  readonly engine: 'wasm' | 'wasm-threads' | 'reference';
  /** Times that each number is the median of. */
  readonly rounds: number;
  /** The smallest step that the clock was seen to make, and how long was measured at a time at least. */
  readonly clockStepMs: number;
  readonly leastMs: number;
  /** 10^9 multiplications and additions a second. */
  readonly peakGflops: number;
  /** 10^9 bytes a second, read and written, of arrays that fit the processor's nearest memory, and that fit no cache. */
  readonly cacheGbytes: number;
  readonly memoryGbytes: number;
  /** Bytes of the two large arrays together. */
  readonly memoryBytes: number;
  /** A call that computes next to nothing. */
  readonly callMs: number;
  readonly times: readonly TimedConvolution[];
}

/** Measurements of a named device by layer, kept to show before a reader's own. */
export interface RooflineRecord {
  readonly processor: string;
  readonly cores: number;
  readonly browser: string;
  readonly date: string;
  readonly layers: Readonly<Record<LayerName, Measurement>>;
}

/** One convolution of a layer: what it costs by count, and what it took. */
export interface RooflinePoint extends TimedConvolution {
  readonly kind: ReturnType<typeof kindOf>;
  readonly cost: LayerCost;
  readonly gflops: number;
  /** What arithmetic and main memory leave possible, and which of the two is the limit. */
  readonly roofGflops: number;
  readonly bound: 'memory' | 'compute';
  /** Against the standard convolution of the layer. */
  readonly timesFewerMacs: number;
  readonly timesFaster: number;
}

/** min(peak, intensity x bandwidth), 10^9 FLOP/s [williams2009]. */
export function attainable(peakGflops: number, gbytes: number, intensity: number): number {
  return Math.min(peakGflops, intensity * gbytes);
}

/** Points in the order of `convolutionsOf`: the first is the standard convolution. */
export function pointsOf(layer: LayerName, measurement: Measurement): RooflinePoint[] {
  const { peakGflops, memoryGbytes, times } = measurement;
  const costs = times.map((time) => costOfSteps([toGeometry(layer, time)]));
  return times.map((time, index) => {
    const cost = costs[index]!;
    const roofGflops = attainable(peakGflops, memoryGbytes, cost.intensity);
    return {
      ...time,
      kind: kindOf(layer, time),
      cost,
      gflops: cost.flops / time.medianMs / 1e6,
      roofGflops,
      bound: roofGflops < peakGflops ? 'memory' : 'compute',
      timesFewerMacs: costs[0]!.macs / cost.macs,
      timesFaster: times[0]!.medianMs / time.medianMs,
    };
  });
}

/** Depthwise, then pointwise, each timed by itself: how it compares with the standard convolution that it replaces. */
export function separableOf(points: readonly RooflinePoint[]) {
  const find = (kind: RooflinePoint['kind']) => points.find((point) => point.kind === kind)!;
  const [standard, depthwise, pointwise] = [find('standard'), find('depthwise'), find('pointwise')];
  const medianMs = depthwise.medianMs + pointwise.medianMs;
  return {
    medianMs,
    standardMs: standard.medianMs,
    timesFewerMacs: standard.cost.macs / (depthwise.cost.macs + pointwise.cost.macs),
    timesFaster: standard.medianMs / medianMs,
  };
}

/** Half of the rounds took longer than this times the fastest: something else runs on the device. */
const QUIET = 1.3;

/** The median round against the fastest, for the middle one of the convolutions; null when the device was quiet. */
export function unrestOf({ times }: Measurement): number | null {
  const ratios = times.map(({ fastestMs, medianMs }) => medianMs / fastestMs).sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1]!;
  return middle > QUIET ? middle : null;
}
