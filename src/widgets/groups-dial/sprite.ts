import { openKernels } from '#src/kernels';
import { type FeatureMap, type Rgba, toSquare } from '#src/photo';
import type { GroupsDialState } from './definition.ts';
import { createDialEngine } from './engine.ts';

export const SPRITE_COLUMNS = 8;
/** Pixels of one tile: enough for the first look, a quarter of the bytes of the real maps. */
const TILE = 64;

/** Tiles side by side, row after row: first the input channels, then the output channels. */
export interface SpriteLayout {
  readonly columns: number;
  readonly rows: number;
}

export function spriteLayout({ inChannels, outChannels }: GroupsDialState): SpriteLayout {
  return { columns: SPRITE_COLUMNS, rows: Math.ceil((inChannels + outChannels) / SPRITE_COLUMNS) };
}

/** All channels of a state in one picture, for the page to show before anything runs. */
export async function drawSprite(state: GroupsDialState, photo: Rgba): Promise<Rgba> {
  const engine = createDialEngine(await openKernels(), () => 0);
  engine.show(photo);
  const { inputs, outputs } = await engine.run(state);
  const { columns, rows } = spriteLayout(state);
  const sprite = {
    width: columns * TILE,
    height: rows * TILE,
    data: new Uint8ClampedArray(columns * rows * TILE * TILE * 4).fill(128),
  };
  [...inputs, ...outputs].forEach((map, tile) => {
    paste(map, sprite, (tile % columns) * TILE, Math.floor(tile / columns) * TILE);
  });
  return sprite;
}

function paste({ width, height, pixels }: FeatureMap, sprite: Rgba, left: number, top: number): void {
  const small = toSquare({ width, height, data: pixels }, TILE);
  for (let y = 0; y < TILE; y++) {
    const row = small.data.subarray(y * TILE * 4, (y + 1) * TILE * 4);
    sprite.data.set(row, ((top + y) * sprite.width + left) * 4);
  }
}
