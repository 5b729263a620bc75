import type { LayerPart } from './parts.ts';

/** Factors whose product is the count, one after the other as they are read. */
export interface CountFormula {
  readonly factors: readonly number[];
  /** Added after the product; 0 without a bias. */
  readonly bias: number;
  readonly params: number;
  /** Output positions that every weight is used at; null where nothing is multiplied over positions. */
  readonly positions: readonly [height: number, width: number] | null;
  readonly macs: number;
}

/** K_h x K_w x C_in / g x C_out, with the numbers of one part. A kernel of one pixel has no factors of its own. */
export function formulaOf(part: LayerPart): CountFormula {
  const { kind, kernelSize, inChannels, outChannels, groups, bias, params, macs, outputShape, vectors } =
    part;
  const taps = kernelSize[0] * kernelSize[1] > 1 ? kernelSize : [];
  const channels = {
    vectors: [vectors.length, inChannels],
    depthwise: [outChannels],
    grouped: [inChannels / groups, outChannels],
    standard: [inChannels, outChannels],
    pointwise: [inChannels, outChannels],
    dense: [inChannels, outChannels],
  }[kind];
  return {
    factors: [...taps, ...channels],
    bias,
    params,
    positions: outputShape ? [outputShape[1], outputShape[2]] : null,
    macs,
  };
}
