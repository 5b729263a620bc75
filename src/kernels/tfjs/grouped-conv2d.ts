import type { Conv2dSpec } from '#src/conv';
import { type GroupedAttributes, toGroupedGeometry } from './register-kernels.ts';
import { kernelNames, type Tensor4D, type TensorFlow } from './tensorflow.ts';

/** As in `Conv2dSpec`: stride 1, dilation 1, padding `valid` where nothing is said. */
export type GroupedConv2dOptions = Pick<Conv2dSpec, 'stride' | 'dilation' | 'padding'> & {
  readonly groups: number;
};

/**
 * @param x NHWC
 * @param weights HWIO, `[kernelHeight, kernelWidth, inChannels / groups, outChannels]`
 * @returns NHWC, differentiable
 * @throws ConvSpecError naming what does not fit
 */
export type GroupedConv2d = (x: Tensor4D, weights: Tensor4D, options: GroupedConv2dOptions) => Tensor4D;

function fill({
  groups,
  stride = 1,
  dilation = 1,
  padding = 'valid',
}: GroupedConv2dOptions): GroupedAttributes {
  return { groups, stride, dilation, padding };
}

/** Grouped convolution that runs on our kernels while their backend is active, and on TensorFlow.js' own elsewhere. */
export function createGroupedConv2d(tf: TensorFlow, hasKernels: boolean): GroupedConv2d {
  if (hasKernels) registerGradient(tf);
  return (x, weights, options) => {
    const attributes = fill(options);
    // Also what refuses a call that cannot be.
    const geometry = toGroupedGeometry(x.shape, weights.shape, attributes);
    const [, , inChannelsPerGroup] = geometry.weightsShape;
    if (weights.shape[2] !== inChannelsPerGroup) {
      throw new RangeError(
        `weights must have inChannels / groups = ${inChannelsPerGroup} input channels: ${weights.shape[2]}`,
      );
    }
    if (!hasKernels || tf.getBackend() !== 'wasm') return compose(tf, x, weights, attributes);
    return tf.engine().runKernel(
      kernelNames.grouped,
      { x, weights },
      // TensorFlow.js has no type for an attribute that is an object, but hands it on.
      attributes as never,
    ) as Tensor4D;
  };
}

function registerGradient(tf: TensorFlow): void {
  tf.registerGradient({
    kernelName: kernelNames.grouped,
    inputsToSave: ['x', 'weights'],
    gradFunc: (dy, saved, attributes) => {
      const [x, weights] = saved as [Tensor4D, Tensor4D];
      return {
        x: () =>
          tf.engine().runKernel(
            kernelNames.groupedBackpropInput,
            { dy: dy as Tensor4D, weights },
            {
              ...attributes,
              inputShape: x.shape,
            },
          ),
        weights: () =>
          tf.engine().runKernel(
            kernelNames.groupedBackpropFilter,
            { x, dy: dy as Tensor4D },
            {
              ...attributes,
              weightsShape: weights.shape,
            },
          ),
      };
    },
  });
}

/** The same from what TensorFlow.js has: a convolution a group, or its depthwise one. */
function compose(
  tf: TensorFlow,
  x: Tensor4D,
  weights: Tensor4D,
  { groups, stride, dilation, padding }: GroupedAttributes,
): Tensor4D {
  const [kernelHeight, kernelWidth, , outChannels] = weights.shape;
  const inChannels = x.shape[3];
  const toPair = (size: GroupedAttributes['stride']): [number, number] =>
    typeof size === 'number' ? [size, size] : [...size];
  const pad =
    typeof padding === 'string'
      ? padding
      : ([
          [0, 0],
          [padding.top, padding.bottom],
          [padding.left, padding.right],
          [0, 0],
        ] as [[number, number], [number, number], [number, number], [number, number]]);
  const [strides, dilations] = [toPair(stride), toPair(dilation)];
  if (groups === 1) return tf.conv2d(x, weights, strides, pad, 'NHWC', dilations);
  if (groups === inChannels) {
    const filter = tf.reshape(weights, [kernelHeight, kernelWidth, inChannels, outChannels / inChannels]);
    return tf.depthwiseConv2d(x, filter as Tensor4D, strides, pad, 'NHWC', dilations);
  }
  const inputs = tf.split(x, groups, 3) as Tensor4D[];
  const filters = tf.split(weights, groups, 3) as Tensor4D[];
  return tf.concat<Tensor4D>(
    inputs.map((input, group) => tf.conv2d(input, filters[group]!, strides, pad, 'NHWC', dilations)),
    3,
  );
}
