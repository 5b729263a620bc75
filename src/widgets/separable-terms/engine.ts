import type { Kernels } from '#src/kernels';
import { type FeatureMap, largestByChannel, type Rgba, toFeatureMaps, toLifting, toSquare } from '#src/photo';
import type { Tensor } from '#src/tensor';
import { toTermLayers } from '#src/terms';
import { denseGeometry, inputShapeOf } from './costs.ts';
import { maxTermsOf } from './shape-of.ts';
import { kernelKey, kernelOf, splitOf } from './split-of.ts';
import type { SeparableTermsState } from './state.ts';

/** One picture for each output channel; all three share a scale channel by channel, the original's. */
export interface TermsPictures {
  readonly original: readonly FeatureMap[];
  readonly kept: readonly FeatureMap[];
  readonly missing: readonly FeatureMap[];
  /** Length of the difference over the length of the original, over all output numbers. */
  readonly error: number;
  readonly engine: Kernels['engine'];
}

export interface TermsEngine {
  /** From now on convolve this photo. */
  readonly show: (photo: Rgba) => void;
  /** @throws Error when no photo was shown yet */
  readonly run: (state: SeparableTermsState) => Promise<TermsPictures>;
  /** [terms kept - 1], the error of the outputs; each count of terms is really run. */
  readonly runAll: (state: SeparableTermsState) => Promise<number[]>;
}

/** Photo -> channels -> the dense kernel, and its first terms as two layers -> pictures. */
export function createTermsEngine(kernels: Kernels): TermsEngine {
  let photo: Rgba | null = null;
  let dense: { readonly key: string; readonly x: Tensor; readonly y: Tensor } | null = null;

  /** The input and what the dense kernel makes of it, kept while only the terms change. */
  async function runDense(state: SeparableTermsState) {
    if (!photo) throw new Error('a photo must be shown before a kernel runs');
    const key = kernelKey(state);
    if (dense?.key !== key) {
      const [, size, , channels] = inputShapeOf(state);
      const lifting = toLifting(toSquare(photo, size), channels);
      const x = await kernels.conv2d(lifting.x, lifting.weights, null, lifting.geometry);
      const y = await kernels.conv2d(x, kernelOf(state), null, denseGeometry(state));
      dense = { key, x, y };
    }
    return dense;
  }

  async function runTerms(state: SeparableTermsState, terms: number, x: Tensor): Promise<Tensor> {
    const [first, second] = toTermLayers(splitOf(state), terms, x.shape);
    const between = await kernels.conv2d(x, first.weights, null, first.geometry);
    return kernels.conv2d(between, second.weights, null, second.geometry);
  }

  return {
    show(next) {
      photo = next;
      dense = null;
    },
    async run(state) {
      const { x, y } = await runDense(state);
      const approximation = await runTerms(state, state.terms, x);
      const missing = difference(y, approximation);
      const scales = largestByChannel(y);
      return {
        original: toFeatureMaps(y, scales),
        kept: toFeatureMaps(approximation, scales),
        missing: toFeatureMaps(missing, scales),
        error: lengthOf(missing) / lengthOf(y),
        engine: kernels.engine,
      };
    },
    async runAll(state) {
      const { x, y } = await runDense(state);
      const length = lengthOf(y);
      const errors: number[] = [];
      for (let terms = 1; terms <= maxTermsOf(state); terms++) {
        errors.push(lengthOf(difference(y, await runTerms(state, terms, x))) / length);
      }
      return errors;
    },
  };
}

function difference(a: Tensor, b: Tensor): Tensor {
  return { shape: a.shape, data: a.data.map((value, index) => value - b.data[index]!) };
}

function lengthOf({ data }: Tensor): number {
  let sum = 0;
  for (const value of data) sum += value * value;
  return Math.sqrt(sum);
}
