import { splitKernel, toTermLayers } from '#src/terms';
import { readWeights } from './convolutions.ts';
import { LibraryError, printList } from './library-error.ts';
import type { CellTensor } from './tensors.ts';

/** A kernel's first terms as two layers, and what they leave out. */
export interface SeparableTerms {
  /** `[kernelSize, kernelSize, 1, inChannels * terms]` */
  readonly depthwise: CellTensor;
  /** `[1, 1, inChannels * terms, outChannels]` */
  readonly pointwise: CellTensor;
  /** From 0 to 1: the root of the sum of squares of what is missing, over that of the weights. */
  readonly missing: number;
}

/**
 * Splits a convolution into separable ones and keeps the first: by singular value decomposition, so that no other choice
 * of as many terms leaves out less of the weights.
 * @param weights `[kernelSize, kernelSize, inChannels, outChannels]`, of a convolution without groups
 * @param terms how many terms are kept; min(outChannels, kernelSize * kernelSize) leave nothing out
 * @returns `depthwise` and `pointwise` are weights for `separable`; `missing`, from 0 to 1, is the share of the weights that is left out
 * @throws where the weights have not four axes or no square kernel, or there are not so many terms
 * @example separableTerms(randomTensor([3, 3, 4, 8]), 2).missing
 */
export function separableTerms(weights: CellTensor, terms = 1): SeparableTerms {
  const [size, width, inChannels, outChannels] = readWeights(weights);
  if (size !== width) {
    const shape = printList(weights.shape);
    throw new LibraryError('shapeOf', { shape }, `a kernel is split where it is square: ${shape}`);
  }
  const most = Math.min(size * size, outChannels);
  if (!(Number.isInteger(terms) && terms >= 1 && terms <= most)) {
    const values = { given: String(terms).slice(0, 40), most };
    throw new LibraryError('termCount', values, `1 to ${most} terms can be kept: ${values.given}`);
  }
  const split = splitKernel(weights, 'input');
  const [depthwise, pointwise] = toTermLayers(split, terms, [1, size, size, inChannels]);
  // Of zeros there is no share.
  return {
    depthwise: depthwise.weights,
    pointwise: pointwise.weights,
    missing: split.errors[terms]! || 0,
  };
}
