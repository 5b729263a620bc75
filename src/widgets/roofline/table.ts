import type { Measurement, RooflinePoint } from './measurement.ts';

/** All numbers of one layer's measurement, a row a convolution, in the order of the headings `csv...` of its messages. */
export function measurementRows(
  layer: string,
  points: readonly RooflinePoint[],
  measurement: Measurement,
  source: string,
): (string | number)[][] {
  const { peakGflops, cacheGbytes, memoryGbytes, callMs, rounds, engine } = measurement;
  return points.map(({ cost, ...point }) => [
    layer,
    point.kernelSize,
    point.groups,
    cost.params,
    cost.macs,
    cost.flops,
    cost.bytes,
    cost.intensity,
    point.medianMs,
    point.fastestMs,
    point.slowestMs,
    point.gflops,
    point.roofGflops,
    peakGflops,
    cacheGbytes,
    memoryGbytes,
    callMs,
    rounds,
    engine,
    source,
  ]);
}
