import type { LibraryDocs } from '#components/notebook/library-docs.ts';

export interface PageCell {
  /** Unique on the page; it is also the cell's part of a link. */
  readonly id: string;
  readonly code: string;
}

/** What a cell can do, in a few lines each; `title...` and `text...` of the page's messages belong to each. */
export const startCells = [
  {
    id: 'picture',
    code: `const picture = await photo("coffee", { size: 64 })
const features = lift(picture, 16)`,
  },
  {
    id: 'groups',
    code: `const groups = 4
const kernel = randomTensor([3, 3, 16 / groups, 16])
const options = { groups, padding: "same" }
const mixed = conv2d(features, kernel, options)`,
  },
  {
    id: 'networks',
    code: `const models = ["xception", "inceptionV3", "resNet50"]
table(models.map((name) => {
  const { params, macs } = summarize(nets[name]())
  return { name, params, macs }
}))`,
  },
  {
    id: 'training',
    code: `const learned = await train({ block: "separable", steps: 100 })
learned.testAccuracy`,
  },
  {
    id: 'chart',
    code: `const costs = [1, 2, 4, 8, 16].map((groups) => ({
  groups,
  weights: (3 * 3 * 16 * 16) / groups,
}))
Plot.barY(costs, { x: "groups", y: "weights", fill: "steelblue" })
  .plot({ height: 240 })`,
  },
  {
    id: 'formula',
    code: 'formula(String.raw`\n  K^2 \\cdot \\frac{C_\\text{in}}{g}\n  \\cdot C_\\text{out}`)',
  },
  {
    id: 'tensorflow',
    code: `const toTf = ({ shape, data }) =>
  tf.tensor(Float32Array.from(data), shape)
const again = tf.groupedConv2d(
  toTf(features), toTf(kernel), options)
largestDifference(mixed,
  { shape: again.shape, data: again.dataSync() })`,
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
