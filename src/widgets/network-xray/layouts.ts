import { type Conv2dGeometry, kindOfConv } from '#src/conv';

/** The shape of the same weights in three conventions; null where a convention has none. */
export interface LayoutsOf {
  readonly keras: readonly number[];
  readonly hwio: readonly number[] | null;
  readonly pytorch: readonly number[];
}

/**
 * Keras keeps a depthwise kernel as [kh, kw, inChannels, multiplier], any other as HWIO; PyTorch keeps all as
 * [outChannels, inChannels / groups, kh, kw].
 */
export function layoutsOf({ weightsShape, groups, inputShape }: Conv2dGeometry): LayoutsOf {
  const [height, width, inPerGroup, outChannels] = weightsShape as readonly [number, number, number, number];
  const inChannels = inputShape[3];
  const isDepthwise = kindOfConv(groups, inChannels) === 'depthwise';
  return {
    keras: isDepthwise ? [height, width, inChannels, outChannels / inChannels] : weightsShape,
    hwio: weightsShape,
    pytorch: [outChannels, inPerGroup, height, width],
  };
}
