/** What a block is made of. All see 3 x 3 pixels; they differ in what they connect. */
export const blockKinds = ['standard', 'grouped', 'extreme', 'separable'] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * One network of the lab's family: a stem, then stages of blocks, each stage on a quarter of the pixels and with twice
 * the channels, then a mean over the pixels and a classifier.
 */
export interface NetworkSpec {
  readonly block: BlockKind;
  /**
   * Of a `grouped` block's 3 x 3, which follows a 1 x 1; ignored by the others. 1 is a 1 x 1 before a standard
   * convolution, as many as channels the extreme block.
   */
  readonly groups: number;
  /** Of a block's two steps; a `standard` block has one. No normalisation goes with it. */
  readonly between: 'none' | 'relu' | 'elu';
  /** A way around each block, by a 1 x 1 where the channels differ. */
  readonly residual: boolean;
  readonly stages: 2 | 3;
  /** Channels of the stem; the stages have twice, four times, and eight times as many. */
  readonly width: number;
}

export interface InputShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly classes: number;
}
