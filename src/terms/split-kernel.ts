import type { Tensor } from '#src/tensor';
import { toSingularTerms } from './singular-terms.ts';

/**
 * What a spatial kernel belongs to. `input`: each input channel has its own, as in depthwise then pointwise. `output`:
 * each output channel has its own, as in pointwise then depthwise.
 */
export type TiedTo = 'input' | 'output';

/** The matrix of one channel, split: one row for every channel on the other side, one column a tap. */
export interface KernelSlice {
  /** A term each, the largest first. */
  readonly singularValues: readonly number[];
  /** [term][tap]: the spatial kernel of a term, of length 1; zeros where the term is nothing. */
  readonly spatial: readonly (readonly number[])[];
  /** [term][channel of the other side]: what the term's kernel is multiplied by; the singular value is in it. */
  readonly mixing: readonly (readonly number[])[];
}

/** A kernel as a sum of separable terms. */
export interface KernelSplit {
  readonly tiedTo: TiedTo;
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** One for each channel that the spatial kernels are tied to. */
  readonly slices: readonly KernelSlice[];
  /** So many terms are always enough: min(the channels of the other side, K * K). */
  readonly maxTerms: number;
  /**
   * [terms kept], from 0 to maxTerms: the length of what is missing over the length of the kernel, both the square
   * root of a sum of squares over all weights. 1 without terms.
   */
  readonly errors: readonly number[];
}

/** @param weights HWIO of a convolution without groups, its kernel square */
export function splitKernel(weights: Tensor, tiedTo: TiedTo): KernelSplit {
  const [kernelSize, , inChannels, outChannels] = weights.shape as [number, number, number, number];
  const slices = toSlices(weights, tiedTo).map((matrix) => {
    const terms = toSingularTerms(matrix);
    return {
      singularValues: terms.map(({ value }) => value),
      spatial: terms.map(({ right }) => right),
      mixing: terms.map(({ value, left }) => left.map((entry) => value * entry)),
    };
  });
  const maxTerms = slices[0]!.spatial.length;
  const errors = errorsOf(slices.map(({ singularValues }) => singularValues));
  return { tiedTo, kernelSize, inChannels, outChannels, slices, maxTerms, errors };
}

/** @returns [channel][channel of the other side][tap] */
export function toSlices({ shape, data }: Tensor, tiedTo: TiedTo): number[][][] {
  const [height, width, inChannels, outChannels] = shape as [number, number, number, number];
  const taps = Array.from({ length: height * width }, (_, tap) => tap);
  const kernel = (i: number, o: number) => taps.map((tap) => data[(tap * inChannels + i) * outChannels + o]!);
  const [own, other] = tiedTo === 'input' ? [inChannels, outChannels] : [outChannels, inChannels];
  return Array.from({ length: own }, (_, channel) =>
    Array.from({ length: other }, (__, row) =>
      tiedTo === 'input' ? kernel(channel, row) : kernel(row, channel),
    ),
  );
}

/** The kernels that the first `terms` terms of a slice make, as `toSlices` has them. */
export function sumTerms({ spatial, mixing }: KernelSlice, terms: number): number[][] {
  return mixing[0]!.map((_, row) =>
    spatial[0]!.map((__, tap) =>
      spatial.slice(0, terms).reduce((sum, kernel, term) => sum + mixing[term]![row]! * kernel[tap]!, 0),
    ),
  );
}

/** [terms kept] the relative error; singular vectors are orthogonal, so what is missing adds up by its squares. */
export function errorsOf(values: readonly (readonly number[])[]): number[] {
  const rests = [0];
  for (let term = values[0]!.length - 1; term >= 0; term--) {
    rests.push(values.reduce((sum, slice) => sum + slice[term]! ** 2, rests.at(-1)!));
  }
  const all = rests.at(-1)!;
  return rests.reverse().map((rest) => Math.sqrt(rest / all));
}
