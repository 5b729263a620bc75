import { type Conv2dGeometry, resolveConv2d } from '#src/conv';
import { type Tensor, zeros } from '#src/tensor';
import type { KernelSplit } from './split-kernel.ts';

/** A convolution to run: its weights, HWIO, and what it is. */
export interface TermLayer {
  readonly geometry: Conv2dGeometry;
  readonly weights: Tensor;
}

/** What of a kernel its layers' shapes depend on. */
export type SplitShape = Pick<KernelSplit, 'tiedTo' | 'kernelSize' | 'inChannels' | 'outChannels'>;

/**
 * The geometries of `terms` separable terms as two ordinary layers, in the order they run. Tied to the input: depthwise
 * with depth multiplier `terms`, then pointwise. Tied to the output: pointwise to `terms` channels for each output
 * channel, then a spatial convolution in which each output reads only its own.
 * @param inputShape NHWC
 */
export function termGeometries(
  { tiedTo, kernelSize, inChannels, outChannels }: SplitShape,
  terms: number,
  inputShape: readonly number[],
): readonly [Conv2dGeometry, Conv2dGeometry] {
  const between = terms * (tiedTo === 'input' ? inChannels : outChannels);
  const toBetween = { inChannels, outChannels: between };
  const fromBetween = { inChannels: between, outChannels };
  const specs =
    tiedTo === 'input'
      ? ([
          { ...toBetween, kernelSize, groups: inChannels },
          { ...fromBetween, kernelSize: 1 },
        ] as const)
      : ([
          { ...toBetween, kernelSize: 1 },
          { ...fromBetween, kernelSize, groups: outChannels },
        ] as const);
  const first = resolveConv2d(specs[0], inputShape);
  return [first, resolveConv2d(specs[1], first.outputShape)];
}

/** The first `terms` terms of a split kernel, ready to run. The channels between the layers stand `channel * terms + term`. */
export function toTermLayers(
  split: KernelSplit,
  terms: number,
  inputShape: readonly number[],
): readonly [TermLayer, TermLayer] {
  const geometries = termGeometries(split, terms, inputShape);
  const [first, second] = geometries.map(({ weightsShape }) => zeros(weightsShape)) as [
    ReturnType<typeof zeros>,
    ReturnType<typeof zeros>,
  ];
  const { inChannels, outChannels, slices, tiedTo } = split;
  slices.forEach(({ spatial, mixing }, channel) => {
    for (let term = 0; term < terms; term++) {
      const between = channel * terms + term;
      spatial[term]!.forEach((tap, place) => {
        if (tiedTo === 'input') first.data[place * inChannels * terms + between] = tap;
        else second.data[(place * terms + term) * outChannels + channel] = tap;
      });
      mixing[term]!.forEach((share, other) => {
        if (tiedTo === 'input') second.data[between * outChannels + other] = share;
        else first.data[other * outChannels * terms + between] = share;
      });
    }
  });
  return [
    { geometry: geometries[0], weights: first },
    { geometry: geometries[1], weights: second },
  ];
}
