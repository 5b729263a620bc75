import type { LibraryDocs } from '#components/notebook/library-docs.ts';

export interface PageCell {
  /** Unique on the page; it is also the cell's part of a link. */
  readonly id: string;
  readonly code: string;
}

/** What a cell can do, in a few lines each; `title...` and `text...` of the page's messages belong to each. */
export const startCells = [
  { id: 'picture', code: 'const features = lift(await photo("coffee", { size: 64 }), 16)' },
  {
    id: 'groups',
    code: `const kernel = randomTensor([3, 3, 16 / 4, 16], { seed: 7 })
const mixed = conv2d(features, kernel, { groups: 4, padding: "same" })`,
  },
  {
    id: 'networks',
    code: `table(["xception", "inceptionV3", "resNet50", "mobileNetV2"].map((name) => {
  const { params, macs } = summarize(nets[name]())
  return { name, params, macs }
}))`,
  },
  {
    id: 'training',
    code: `const { losses, testAccuracy } = await train({ block: "separable", steps: 150 })
testAccuracy`,
  },
  {
    id: 'chart',
    code: `const costs = [1, 2, 4, 8, 16].map((groups) => {
  const layer = { inChannels: 16, outChannels: 16, kernelSize: 3, groups }
  return { groups, params: summarize(layer, [64, 64]).params }
})
Plot.barY(costs, { x: "groups", y: "params" }).plot({ height: 240 })`,
  },
  {
    id: 'formula',
    code: 'formula("K^2 \\\\cdot \\\\frac{C_\\\\text{in}}{g} \\\\cdot C_\\\\text{out}")',
  },
  {
    id: 'tensorflow',
    code: `const toTf = ({ shape, data }) => tf.tensor(Float32Array.from(data), shape)
const again = tf.groupedConv2d(toTf(features), toTf(kernel), { groups: 4, padding: "same" })
largestDifference(mixed, { shape: again.shape, data: again.dataSync() })`,
  },
] as const;

export type StartCell = (typeof startCells)[number]['id'];

export const exampleId = (name: string) => `example-${name}`;

/** All cells of the page, in its order. */
export function listPageCells({ groups, entries }: LibraryDocs): PageCell[] {
  const examples = groups.flatMap(({ names }) =>
    names.map((name) => ({ id: exampleId(name), code: entries[name]!.example })),
  );
  return [...startCells, ...examples];
}
