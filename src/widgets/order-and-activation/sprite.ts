import { openKernels } from '#src/kernels';
import { type Rgba, toSprite } from '#src/photo';
import { createOrderEngine } from './engine.ts';
import type { OrderAndActivationState } from './fields.ts';

export const ORDER_SPRITE_COLUMNS = 8;
/** Pixels of one tile. */
const TILE = 48;

export function orderSpriteRows({ outChannels }: OrderAndActivationState): number {
  return Math.ceil((2 * outChannels) / ORDER_SPRITE_COLUMNS);
}

/** The outputs of both orders, for the page to show before anything runs. */
export async function drawOrderSprite(state: OrderAndActivationState, photo: Rgba): Promise<Rgba> {
  const engine = createOrderEngine(await openKernels());
  engine.show(photo);
  const { separable, extreme } = await engine.run(state);
  return toSprite([...separable.outputs, ...extreme.outputs], ORDER_SPRITE_COLUMNS, TILE);
}
