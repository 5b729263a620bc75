import type { Anatomy } from './anatomy.ts';

/**
 * Every layer as a row: section, block, layer, output, params, trainable, MACs, activations, receptive field, and
 * milliseconds where it ran.
 */
export function tableOf(
  { blocks }: Anatomy,
  timings: Readonly<Record<string, number>>,
): (string | number)[][] {
  return blocks.flatMap(({ section, name: block, layers }) =>
    layers.map(({ name, outputShape, params, trainable, macs, activations, receptiveField }) => [
      section,
      block,
      name,
      outputShape.slice(1).join('x'),
      params,
      trainable,
      macs,
      activations,
      receptiveField ?? '',
      timings[name] ?? '',
    ]),
  );
}
