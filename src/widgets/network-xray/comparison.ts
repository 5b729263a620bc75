import type { Anatomy } from './anatomy.ts';

/** What is compared, in the order of the table. */
export const totalKeys = [
  'params',
  'trainable',
  'macs',
  'flops',
  'activations',
  'layers',
  'receptiveField',
  'inputSize',
] as const;
export type TotalKey = (typeof totalKeys)[number];

export type Totals = Readonly<Record<TotalKey, number>>;

/** One network as a column of a table. */
export function totalsOf({ totals, blocks, receptiveField, net }: Anatomy): Totals {
  const layers = blocks.flatMap((block) => block.layers);
  return {
    params: totals.params,
    trainable: totals.trainable,
    macs: totals.macs,
    flops: 2 * totals.macs,
    activations: totals.activations,
    layers: layers.filter(({ type }) => type === 'conv' || type === 'separable' || type === 'dense').length,
    receptiveField: receptiveField.size,
    inputSize: net.inputShape[1],
  };
}

/** How many times the second the first is; null where the two are not counted in the same kind of thing. */
export function ratioOf(key: TotalKey, first: Totals, second: Totals): number | null {
  return key === 'layers' || key === 'receptiveField' || key === 'inputSize'
    ? null
    : first[key] / second[key];
}
