import { openKernels } from '#src/kernels';
import { type Rgba, toSprite } from '#src/photo';
import { createBenchEngine } from './engine.ts';
import { type EquivalenceBenchState, IN_CHANNELS } from './fields.ts';
import { middleChannels } from './towers.ts';

export const BENCH_SPRITE_COLUMNS = 10;
/** Pixels of one tile. */
const TILE = 48;

export function benchSpriteRows(state: EquivalenceBenchState): number {
  return Math.ceil((IN_CHANNELS + middleChannels(state)) / BENCH_SPRITE_COLUMNS);
}

/** The input channels, then the outputs of the towers, for the page to show before anything runs. */
export async function drawBenchSprite(state: EquivalenceBenchState, photo: Rgba): Promise<Rgba> {
  const engine = createBenchEngine(await openKernels());
  engine.show(photo);
  const { inputs, towers } = await engine.run(state);
  return toSprite([...inputs, ...towers], BENCH_SPRITE_COLUMNS, TILE);
}
