import type { Conv2dSpec, ExplicitPadding, Size } from '#src/conv';

/** Element by element, in place. */
export type ActivationKind = 'relu' | 'relu6' | 'elu' | 'swish' | 'gelu' | 'sigmoid' | 'softmax';

export interface Pooling {
  readonly kernelSize: Size;
  /** Default: the kernel size. */
  readonly stride?: Size;
  /** Default `valid`; as a convolution's. Padded places never win a maximum and never count in an average. */
  readonly padding?: 'same' | 'valid' | ExplicitPadding;
}

/**
 * One layer of a network. Inputs are NHWC; `add`, `multiply` and `concat` take several. A depthwise convolution is a
 * `conv` whose groups equal its channels in, a pointwise one a `conv` of kernel size 1.
 */
export type Layer =
  | { readonly type: 'input'; readonly channels: number }
  | { readonly type: 'conv'; readonly spec: Conv2dSpec; readonly bias: boolean }
  /** Depthwise, then pointwise, nothing between; one bias at the end. Keras' SeparableConv2D. */
  | {
      readonly type: 'separable';
      readonly depthwise: Conv2dSpec;
      readonly pointwise: Conv2dSpec;
      readonly bias: boolean;
    }
  /** Scale by default; without it the layer has no gamma, as in Inception V3. */
  | {
      readonly type: 'batchNorm';
      readonly channels: number;
      readonly scale: boolean;
      readonly epsilon: number;
    }
  /** Over the channels of each pixel. */
  | { readonly type: 'layerNorm'; readonly channels: number; readonly epsilon: number }
  /** One learned factor a channel (ConvNeXt). */
  | { readonly type: 'layerScale'; readonly channels: number }
  /** Fixed mean and variance of the data; Keras counts them, and one counter, as not trainable. */
  | { readonly type: 'normalization'; readonly channels: number }
  | { readonly type: 'activation'; readonly kind: ActivationKind }
  | ({ readonly type: 'maxPool' } & Pooling)
  | ({ readonly type: 'averagePool' } & Pooling)
  /** [1, 1, channels] of each image. */
  | { readonly type: 'globalAveragePool' }
  | {
      readonly type: 'dense';
      readonly inChannels: number;
      readonly outChannels: number;
      readonly bias: boolean;
      /** A classifier's softmax, which is no layer of its own in Keras. */
      readonly activation: ActivationKind | null;
    }
  | { readonly type: 'add' }
  /** The second input may be [1, 1, channels]: one factor a channel (squeeze and excitation). */
  | { readonly type: 'multiply' }
  | { readonly type: 'concat' }
  /** Channels [start, start + count). */
  | { readonly type: 'slice'; readonly start: number; readonly count: number }
  /** Channels as [groups, n], transposed to [n, groups], and flat again. [zhang2018, fig. 1] */
  | { readonly type: 'channelShuffle'; readonly groups: number };

export type LayerType = Layer['type'];

/** A named layer, what it reads, and where it belongs. */
export interface NetNode {
  readonly name: string;
  readonly layer: Layer;
  /** Names of earlier nodes. */
  readonly inputs: readonly string[];
  /** The block it belongs to, such as `block5`; names of blocks are in the order of the net. */
  readonly block: string;
}
