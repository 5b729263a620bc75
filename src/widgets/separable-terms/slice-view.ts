import { errorsOf, sumTerms, toSlices } from '#src/terms';
import { type Levels, toLevels } from '../cell-levels.ts';
import { kernelOf, splitOf } from './split-of.ts';
import type { SeparableTermsState } from './state.ts';

/** The matrix of one channel and its terms, as a picture shows them. */
export interface SliceView {
  readonly kernelSize: number;
  /** One for each channel of the other side. */
  readonly rows: readonly {
    readonly original: Levels;
    readonly kept: Levels;
    readonly missing: Levels;
    /** [term]: what the term's kernel is multiplied by. */
    readonly mixing: Levels;
  }[];
  /** [term]: its spatial kernel, and its share of the largest singular value. */
  readonly terms: readonly { readonly spatial: Levels; readonly share: number; readonly value: number }[];
  /** Relative error of this channel alone; 0 for a channel of zeros. */
  readonly error: number;
  /** How many terms of this channel are more than nothing. */
  readonly rank: number;
}

/** Kernels share one scale, the mixing another; each spatial kernel, of length 1 anyway, has its own. */
export function viewSlice(state: SeparableTermsState): SliceView {
  const split = splitOf(state);
  const index = state.channel - 1;
  const slice = split.slices[index]!;
  const original = toSlices(kernelOf(state), state.tiedTo)[index]!;
  const kept = sumTerms(slice, state.terms);
  const missing = original.map((row, o) => row.map((tap, place) => tap - kept[o]![place]!));
  const scale = largestOf(original.flat());
  const mixingScale = largestOf(slice.mixing.flat());
  const largest = slice.singularValues[0]!;
  const [error = 0] = errorsOf([slice.singularValues]).slice(state.terms);
  return {
    kernelSize: split.kernelSize,
    rows: original.map((row, o) => ({
      original: toLevels(row, scale),
      kept: toLevels(kept[o]!, scale),
      missing: toLevels(missing[o]!, scale),
      mixing: toLevels(
        slice.mixing.map((term) => term[o]!),
        mixingScale,
      ),
    })),
    terms: slice.spatial.map((taps, term) => ({
      spatial: toLevels(taps, largestOf(taps)),
      share: largest > 0 ? slice.singularValues[term]! / largest : 0,
      value: slice.singularValues[term]!,
    })),
    error: largest > 0 ? error : 0,
    rank: slice.singularValues.filter((value) => value > 0).length,
  };
}

const largestOf = (values: readonly number[]) => Math.max(...values.map(Math.abs));
