import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import { joinLastAxis, sliceLastAxis, type Tensor } from '#src/tensor';
import { type Grouping, pointwiseSpec, segmentsOf, spatialSpec, type Tower } from './towers.ts';
import { type BenchWeights, toDenseWeights } from './weights.ts';

/** One convolution without a bias, with or without max(0, y) after it. */
export type Convolve = (
  x: Tensor,
  weights: Tensor,
  geometry: Conv2dGeometry,
  relu: boolean,
) => Promise<Tensor>;

/**
 * The paper's Fig. 2: each tower reads the whole input with its own 1 x 1 and goes on alone; the ends are
 * concatenated.
 * @param x NHWC  @returns NHWC
 */
export async function runTowers(
  convolve: Convolve,
  x: Tensor,
  { pointwise, spatial }: BenchWeights,
  towers: readonly Tower[],
  relu: boolean,
): Promise<Tensor> {
  const ends: Tensor[] = [];
  for (const [index, { channels, kernelSize }] of towers.entries()) {
    const middle = await convolve(
      x,
      pointwise[index]!,
      resolveConv2d(pointwiseSpec(channels), x.shape),
      relu,
    );
    const geometry = resolveConv2d(spatialSpec(channels, kernelSize), middle.shape);
    ends.push(await convolve(middle, spatial[index]!, geometry, false));
  }
  return joinLastAxis(ends);
}

/** What the wide 1 x 1 of the second form makes. @returns NHWC with all towers' channels */
export function runWide(
  convolve: Convolve,
  x: Tensor,
  { wide }: BenchWeights,
  relu: boolean,
): Promise<Tensor> {
  return convolve(x, wide, resolveConv2d(pointwiseSpec(wide.shape[3]!), x.shape), relu);
}

/**
 * The second step of Fig. 3: one grouped convolution where the segments allow it, otherwise one convolution a segment.
 * @param middle NHWC, from `runWide`
 */
export async function runSegments(
  convolve: Convolve,
  middle: Tensor,
  { spatial }: BenchWeights,
  towers: readonly Tower[],
  grouping: Grouping,
): Promise<Tensor> {
  if (grouping.kind === 'grouped') {
    const spec = spatialSpec(middle.shape[3]!, towers[0]!.kernelSize, grouping.groups);
    return convolve(middle, joinLastAxis(spatial), resolveConv2d(spec, middle.shape), false);
  }
  const ends: Tensor[] = [];
  for (const [index, [from, to]] of segmentsOf(towers).entries()) {
    const segment = sliceLastAxis(middle, from, to);
    const spec = spatialSpec(to - from, towers[index]!.kernelSize);
    ends.push(await convolve(segment, spatial[index]!, resolveConv2d(spec, segment.shape), false));
  }
  return joinLastAxis(ends);
}

/** The same step as one standard convolution, most of whose weights are 0. */
export function runDense(
  convolve: Convolve,
  middle: Tensor,
  { spatial }: BenchWeights,
  towers: readonly Tower[],
): Promise<Tensor> {
  const dense = toDenseWeights(spatial, towers);
  const spec = spatialSpec(middle.shape[3]!, dense.shape[0]!);
  return convolve(middle, dense, resolveConv2d(spec, middle.shape), false);
}
