/** Blocks that are networks as data, so that they can be counted and run. */
export const blockIds = [
  'xception',
  'resnext',
  'mobilenet',
  'shufflenet',
  'mobilenetTwo',
  'convnext',
] as const;
export type BlockId = (typeof blockIds)[number];

/** One work on the timeline. Its sentence stands in the messages under its id. */
export interface Work {
  /** Letters only, as a link needs it. */
  readonly id: string;
  /** A key of content/papers/references.yaml. */
  readonly reference: string;
  /** When it was published, as the reference says. */
  readonly year: number;
  /** As its authors write it. */
  readonly title: string;
  readonly block: BlockId | null;
}

const work = <Id extends string>(
  id: Id,
  reference: string,
  title: string,
  block: BlockId | null = null,
): Work & { readonly id: Id } => ({
  id,
  reference,
  year: Number(reference.match(/\d{4}/)![0]),
  title,
  block,
});

/** What followed, by year of publication; of one year, those with a block first. */
export const works = [
  work('xception', 'chollet2017', 'Xception', 'xception'),
  work('resnext', 'xie2017', 'ResNeXt', 'resnext'),
  work('mobilenet', 'howard2017', 'MobileNet', 'mobilenet'),
  work('shufflenet', 'zhang2018', 'ShuffleNet', 'shufflenet'),
  work('mobilenetTwo', 'sandler2018', 'MobileNetV2', 'mobilenetTwo'),
  work('shufflenetTwo', 'ma2018', 'ShuffleNet V2'),
  work('networkDecoupling', 'guo2018', 'Network Decoupling'),
  work('mobilenetThree', 'howard2019', 'MobileNetV3'),
  work('efficientnet', 'tan2019', 'EfficientNet'),
  work('bsconv', 'haase2020', 'BSConv'),
  work('efficientnetTwo', 'tan2021', 'EfficientNetV2'),
  work('convnext', 'liu2022', 'ConvNeXt', 'convnext'),
  work('replknet', 'ding2022', 'RepLKNet'),
  work('nexception', 'shavit2023', 'NEXcepTion'),
  work('fasternet', 'chen2023', 'FasterNet'),
  work('inceptionnext', 'yu2024', 'InceptionNeXt'),
  work('mobilenetFour', 'qin2024', 'MobileNetV4'),
  work('clusters', 'babaiee2024', 'Unveiling the Unseen'),
  work('masterKeys', 'babaiee2025', 'The Master Key Filters Hypothesis'),
  work('universalKeys', 'babaiee2025b', 'Universal Master Key Filters'),
] as const;
export type WorkId = (typeof works)[number]['id'];
export const workIds = works.map(({ id }) => id) as readonly WorkId[];

export function workOf(id: WorkId): Work {
  return works.find((each) => each.id === id)!;
}
