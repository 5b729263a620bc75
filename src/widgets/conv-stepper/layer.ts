import { type Conv2dGeometry, conv2dReference, fromBlockDiagonal, resolveConv2d } from '#src/conv';
import { type Tensor, tensor } from '#src/tensor';
import { CROP_SIZE, crops, type PhotoName } from './crops.ts';
import { denseFilters, pointwiseFilters } from './filters.ts';
import type { ConvStepperState } from './state.ts';

/** The channels a pixel is read as: its colour, and its brightness. */
export const channelNames = ['red', 'green', 'blue', 'brightness'] as const;
export type ChannelName = (typeof channelNames)[number];

export const CHANNELS = channelNames.length;

const GROUPS = { standard: 1, grouped: 2, depthwise: CHANNELS, pointwise: 1 } as const;

type LayerState = Pick<ConvStepperState, 'mode' | 'padding'>;

/** The one layer that is stepped through: 4 channels to 4, 3 x 3 or, pointwise, 1 x 1. */
export function toGeometry({ mode, padding }: LayerState): Conv2dGeometry {
  return resolveConv2d(
    {
      inChannels: CHANNELS,
      outChannels: CHANNELS,
      kernelSize: mode === 'pointwise' ? 1 : 3,
      padding,
      groups: GROUPS[mode],
    },
    [1, CROP_SIZE, CROP_SIZE, CHANNELS],
  );
}

/** A crop as NHWC integers 0..255; brightness is Rec. 601 luma, rounded. */
export function toInput(photo: PhotoName): Tensor {
  const pixels = crops[photo].rows.flatMap((row) => row.split(' ')).flatMap(toChannels);
  return tensor([1, CROP_SIZE, CROP_SIZE, CHANNELS], Float64Array.from(pixels));
}

function toChannels(colour: string): number[] {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red!, green!, blue!, Math.round(0.299 * red! + 0.587 * green! + 0.114 * blue!)];
}

/**
 * HWIO weights of the layer. Grouped and depthwise have the standard ones with the connections between groups
 * cut, so that switching shows what is taken away.
 */
export function toWeights(state: LayerState): Tensor {
  const geometry = toGeometry(state);
  const filters = state.mode === 'pointwise' ? pointwiseFilters : denseFilters;
  const [height, width] = geometry.kernelSize;
  const dense = new Float64Array(height * width * CHANNELS * CHANNELS);
  for (let tap = 0; tap < height * width; tap++) {
    for (let i = 0; i < CHANNELS; i++) {
      for (let o = 0; o < CHANNELS; o++) dense[(tap * CHANNELS + i) * CHANNELS + o] = filters[o]![i]![tap]!;
    }
  }
  return fromBlockDiagonal(tensor([height, width, CHANNELS, CHANNELS], dense), geometry);
}

/** Everything that stays the same while a reader steps: input, weights, geometry and the whole output. */
export interface Layer {
  readonly geometry: Conv2dGeometry;
  readonly x: Tensor;
  readonly weights: Tensor;
  readonly y: Tensor;
}

export function toLayer(state: LayerState & Pick<ConvStepperState, 'photo'>): Layer {
  const geometry = toGeometry(state);
  const x = toInput(state.photo);
  const weights = toWeights(state);
  return { geometry, x, weights, y: conv2dReference(x, weights, null, geometry) };
}
