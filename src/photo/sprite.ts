import type { FeatureMap } from './feature-maps.ts';
import { type Rgba, toSquare } from './rgba.ts';

/**
 * Square maps side by side in one picture, row after row, each `tile` pixels wide: what a page shows before anything
 * runs.
 */
export function toSprite(maps: readonly FeatureMap[], columns: number, tile: number): Rgba {
  const rows = Math.ceil(maps.length / columns);
  const sprite = {
    width: columns * tile,
    height: rows * tile,
    data: new Uint8ClampedArray(columns * rows * tile * tile * 4).fill(128),
  };
  maps.forEach((map, place) => {
    paste(map, sprite, tile, (place % columns) * tile, Math.floor(place / columns) * tile);
  });
  return sprite;
}

function paste(
  { width, height, pixels }: FeatureMap,
  sprite: Rgba,
  tile: number,
  left: number,
  top: number,
): void {
  const small = toSquare({ width, height, data: pixels }, tile);
  for (let y = 0; y < tile; y++) {
    const row = small.data.subarray(y * tile * 4, (y + 1) * tile * 4);
    sprite.data.set(row, ((top + y) * sprite.width + left) * 4);
  }
}
