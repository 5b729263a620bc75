import { openKernels } from '#src/kernels';
import { type FeatureMap, type Rgba, toSquare } from '#src/photo';
import { createTermsEngine } from './engine.ts';
import { shapeOf } from './shape-of.ts';
import type { SeparableTermsState } from './state.ts';

export const SPRITE_COLUMNS = 6;
/** Pixels of one tile: enough for the first look. */
const TILE = 56;

/** Tiles side by side, row after row: the original maps, those of the terms kept, what is missing. */
export interface SpriteLayout {
  readonly columns: number;
  readonly rows: number;
}

export function spriteLayout(state: SeparableTermsState): SpriteLayout {
  return { columns: SPRITE_COLUMNS, rows: Math.ceil((3 * shapeOf(state).outChannels) / SPRITE_COLUMNS) };
}

/** The pictures of a state in one, for the page to show before anything runs. */
export async function drawSprite(state: SeparableTermsState, photo: Rgba): Promise<Rgba> {
  const engine = createTermsEngine(await openKernels());
  engine.show(photo);
  const { original, kept, missing } = await engine.run(state);
  const { columns, rows } = spriteLayout(state);
  const sprite = {
    width: columns * TILE,
    height: rows * TILE,
    data: new Uint8ClampedArray(columns * rows * TILE * TILE * 4).fill(128),
  };
  [...original, ...kept, ...missing].forEach((map, tile) => {
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
