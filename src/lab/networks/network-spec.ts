/** What a block is made of. All see 3 x 3 pixels; they differ in what they connect. */
export const blockKinds = ['standard', 'grouped', 'extreme', 'separable'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** How blocks are put together, before a mean over the pixels and a classifier. */
export const networkForms = ['staged', 'stack'] as const;
export type NetworkForm = (typeof networkForms)[number];

/** One network of the lab's families. */
export interface NetworkSpec {
  /**
   * `staged`: a stem, then stages of blocks, each on a quarter of the pixels and with twice the channels. `stack`:
   * blocks alone, on all pixels, with equally many channels, whose last is squared before the mean, so that a mean
   * tells how strongly a pattern is there, as it does for Coupled's teacher.
   */
  readonly form: NetworkForm;
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
  /** How many stages, or blocks of a stack: 1 to 3. */
  readonly depth: number;
  /** Channels of the stem, whose stages have twice, four times and eight times as many; or of each block of a stack. */
  readonly width: number;
}

export interface InputShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly classes: number;
}
