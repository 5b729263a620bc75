import type { Anatomy, BlockCard, LayerCard, Measure } from './anatomy.ts';

/** A piece of a block's bar: one convolution or dense layer, or all that is left together. */
export interface BarCell {
  /** Number of the layer in its block; null for the rest. */
  readonly layer: number | null;
  /** From the bottom of the picture's scale, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface BlockBar {
  readonly block: BlockCard;
  readonly amount: number;
  /** Of the network. */
  readonly share: number;
  readonly cells: readonly BarCell[];
  /** Of the tallest time, from 0 to 1; 0 before it ran. */
  readonly time: number;
}

/** The largest amount of a block, to which bars are drawn; two networks side by side share the larger one. */
export function largestBlock({ blocks }: Anatomy, measure: Measure): number {
  return Math.max(...blocks.map((block) => block[measure]));
}

/**
 * Every block as a bar of its layers, the first at the bottom.
 * @param scale the amount that reaches 1  @param timings milliseconds by layer name, where measured
 */
export function barsOf(
  { blocks, totals }: Anatomy,
  measure: Measure,
  scale: number,
  timings: Readonly<Record<string, number>> = {},
): BlockBar[] {
  const times = blocks.map((block) => timeOf(block, timings));
  const slowest = Math.max(...times, Number.MIN_VALUE);
  return blocks.map((block, index) => ({
    block,
    amount: block[measure],
    share: block[measure] / totals[measure],
    cells: cellsOf(block, measure, scale),
    time: times[index]! / slowest,
  }));
}

/** Milliseconds of a block's layers that ran. */
export function timeOf({ layers }: BlockCard, timings: Readonly<Record<string, number>>): number {
  return layers.reduce((sum, { name }) => sum + (timings[name] ?? 0), 0);
}

function cellsOf(block: BlockCard, measure: Measure, scale: number): BarCell[] {
  const isCell = ({ type, [measure]: amount }: LayerCard) =>
    amount > 0 && (type === 'conv' || type === 'separable' || type === 'dense');
  const cells: BarCell[] = [];
  let reached = 0;
  const push = (layer: number | null, amount: number) => {
    cells.push({ layer, from: reached / scale, to: (reached + amount) / scale });
    reached += amount;
  };
  for (const layer of block.layers) if (isCell(layer)) push(layer.number, layer[measure]);
  if (reached < block[measure]) push(null, block[measure] - reached);
  return cells;
}
