import { type FeatureMap, type Rgba, toFeatureMaps, toSquare } from '#src/photo';
import type { Tensor } from '#src/tensor';

/** As many channels of a layer as are looked at. */
export const SPRITE_CHANNELS = 12;
export const SPRITE_COLUMNS = 6;
/** Larger maps are drawn smaller. */
const LARGEST_TILE = 96;
/** Between tiles, transparent. */
const GAP = 2;

/** The first channels of a layer as one picture, row after row. */
export interface ChannelSprite extends Rgba {
  readonly channels: number;
  /** Of all. */
  readonly of: number;
  /** A side of the maps in pixels, before they were drawn smaller. */
  readonly mapSize: number;
}

/** @param x [1, height, width, channels]; null where a map is a single pixel, which shows nothing */
export function toChannelSprite(x: Tensor): ChannelSprite | null {
  const [, height, width, of] = x.shape as readonly [number, number, number, number];
  if (height === 1 && width === 1) return null;
  const channels = Math.min(of, SPRITE_CHANNELS);
  const maps = toFeatureMaps(firstChannels(x, channels));
  const tile = Math.min(LARGEST_TILE, width);
  const columns = Math.min(SPRITE_COLUMNS, channels);
  const rows = Math.ceil(channels / columns);
  const sprite = {
    width: columns * (tile + GAP) - GAP,
    height: rows * (tile + GAP) - GAP,
    channels,
    of,
    mapSize: width,
  };
  const data = new Uint8ClampedArray(sprite.width * sprite.height * 4);
  maps.forEach((map, index) => {
    const left = (index % columns) * (tile + GAP);
    const top = Math.floor(index / columns) * (tile + GAP);
    const small = sizedTo(map, tile);
    for (let y = 0; y < tile; y++) {
      data.set(small.subarray(y * tile * 4, (y + 1) * tile * 4), ((top + y) * sprite.width + left) * 4);
    }
  });
  return { ...sprite, data };
}

function sizedTo({ width, height, pixels }: FeatureMap, tile: number): Uint8ClampedArray {
  return width === tile && height === tile ? pixels : toSquare({ width, height, data: pixels }, tile).data;
}

function firstChannels({ shape, data }: Tensor, count: number): Tensor {
  const [batch, height, width, channels] = shape as readonly [number, number, number, number];
  const taken = new Float32Array(height * width * count);
  for (let pixel = 0; pixel < height * width; pixel++) {
    for (let channel = 0; channel < count; channel++) {
      taken[pixel * count + channel] = data[pixel * channels + channel]!;
    }
  }
  return { shape: [batch, height, width, count], data: taken };
}
