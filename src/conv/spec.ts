/** A size along both axes, or `[height, width]`. */
export type Size = number | readonly [height: number, width: number];

/** Rows and columns of zeros around the input. */
export interface ExplicitPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * What a person writes. Everything optional has the default named here; `resolveConv2d` fills and checks.
 * A depthwise convolution is `groups: inChannels`; its depth multiplier, outChannels / inChannels, is derived.
 */
export interface Conv2dSpec {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernelSize: Size;
  /** Default 1. */
  readonly stride?: Size;
  /** Default `valid`. `same` follows TensorFlow: ceil(size / stride), the odd row or column at bottom or right. */
  readonly padding?: 'same' | 'valid' | ExplicitPadding;
  /** Distance between taps, default 1. */
  readonly dilation?: Size;
  /** Default 1; must divide inChannels and outChannels. */
  readonly groups?: number;
}
