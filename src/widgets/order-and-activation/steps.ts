import { type Conv2dGeometry, type Conv2dSpec, resolveConv2d } from '#src/conv';
import { IN_CHANNELS, type Order, type OrderAndActivationState } from './fields.ts';
import { KERNEL_SIZE } from './patterns.ts';
import { betweenChannels } from './weights.ts';

/** Side of the photo, pixels. */
export const PHOTO_SIZE = 64;

/**
 * The two steps in their order. The spatial one has the stride and the padding wherever it stands, so in the extreme
 * order the pointwise step still works at every pixel.
 */
export function stepGeometries(
  state: OrderAndActivationState,
  order: Order,
  size = PHOTO_SIZE,
): readonly [Conv2dGeometry, Conv2dGeometry] {
  const specs =
    order === 'separable'
      ? [spatial(state, order), pointwise(state)]
      : [pointwise(state), spatial(state, order)];
  const first = resolveConv2d(specs[0]!, [1, size, size, IN_CHANNELS]);
  return [first, resolveConv2d(specs[1]!, first.outputShape)];
}

/** The one standard convolution with the same window. */
export function denseGeometry(state: OrderAndActivationState, size = PHOTO_SIZE): Conv2dGeometry {
  const spec: Conv2dSpec = { ...window(state), inChannels: IN_CHANNELS, outChannels: state.outChannels };
  return resolveConv2d(spec, [1, size, size, IN_CHANNELS]);
}

const window = ({ stride, padding }: OrderAndActivationState) =>
  ({ kernelSize: KERNEL_SIZE, stride: Number(stride), padding }) as const;

function spatial(state: OrderAndActivationState, order: Order): Conv2dSpec {
  const channels = betweenChannels(state, order);
  return { ...window(state), inChannels: channels, outChannels: channels, groups: channels };
}

function pointwise({ outChannels }: OrderAndActivationState): Conv2dSpec {
  return { inChannels: IN_CHANNELS, outChannels, kernelSize: 1 };
}
