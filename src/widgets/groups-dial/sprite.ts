import { openKernels } from '#src/kernels';
import { type Rgba, toSprite } from '#src/photo';
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
  return toSprite([...inputs, ...outputs], SPRITE_COLUMNS, TILE);
}
