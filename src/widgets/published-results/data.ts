/** What a network costs, by the name of the setting that puts it on the axis. */
export const costNames = [
  'params',
  'macs',
  'gpuMs',
  'cpuMs',
  'latencyMs',
  'trainImagesPerSecond',
  'inferImagesPerSecond',
] as const;
export type CostName = (typeof costNames)[number];

/** Groups of results that were measured alike, in the order of the lesson. */
export const comparisonNames = [
  'xception',
  'jft',
  'keras',
  'timm',
  'efficientnet',
  'mobilenet',
  'mobilenet-v2',
  'inceptionnext',
] as const;
export type ComparisonName = (typeof comparisonNames)[number];

export const familyNames = ['resnext', 'shufflenet'] as const;
export type FamilyName = (typeof familyNames)[number];

export const conflictNames = [
  'inception-v3-top1',
  'resnet-152-top1',
  'xception-macs',
  'inception-v3-params',
  'mobilenet-macs',
] as const;
export type ConflictName = (typeof conflictNames)[number];

/** One network as one source printed it. Plain data, in one language. */
export interface ResultPoint {
  readonly id: string;
  readonly model: string;
  /** Percent; from the error where the source prints that. */
  readonly accuracy: number;
  readonly costs: Readonly<Partial<Record<CostName, number>>>;
  /** Pixels of a side of the input, where it differs from row to row. */
  readonly resolution?: number;
  /** Who printed it, and where. */
  readonly source: string;
}

/** Results of one protocol: these, and only these, may share an axis. */
export interface Comparison {
  readonly name: ComparisonName;
  readonly title: string;
  readonly metric: 'top1' | 'map100';
  /** Number where there is one, else the word of the file: `per-model`, `multiple`, `unstated`. */
  readonly crops: number | string;
  readonly resolution: number | string;
  readonly models: number | string;
  readonly dataset: string;
  readonly note?: string;
  /** What can be the axis: printed for at least three of the networks. */
  readonly costs: readonly CostName[];
  readonly points: readonly ResultPoint[];
}

/** Networks of equal cost with more and more groups, from one paper. */
export interface Family {
  readonly name: FamilyName;
  readonly series: readonly FamilySeries[];
}

export interface FamilySeries {
  readonly macs: number;
  /** False where channels are not shuffled between grouped layers. */
  readonly isShuffled: boolean;
  readonly points: readonly {
    readonly id: string;
    readonly model: string;
    readonly groups: number;
    readonly error: number;
    readonly source: string;
  }[];
}

export interface Conflict {
  readonly name: ConflictName;
  readonly title: string;
  readonly unit: 'percent' | 'macs' | 'params';
  readonly lesson: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: number;
    readonly source: string;
  }[];
}

export interface ResultsData {
  readonly comparisons: readonly Comparison[];
  readonly families: readonly Family[];
  readonly conflicts: readonly Conflict[];
}
