import type { CostName } from './data.ts';

type Text = Readonly<Partial<Record<string, string>>>;

/** The part of papers/published-results.yaml that this widget reads, as the course has it. */
export interface PublishedTables {
  readonly protocols: readonly {
    readonly id: string;
    readonly name: Text;
    readonly dataset: string;
    readonly crops: number | string;
    readonly resolution: number | string;
    readonly models: number | string;
    readonly note?: Text | undefined;
  }[];
  readonly tables: readonly {
    readonly id: string;
    readonly protocol?: string | undefined;
    readonly source: PublishedSource;
    readonly results: readonly PublishedRow[];
  }[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly quantity: Text;
    readonly unit: 'percent' | 'macs' | 'params';
    readonly lesson: Text;
    readonly values: readonly {
      readonly name: Text;
      readonly value: number;
      readonly source?: PublishedSource | undefined;
    }[];
  }[];
}

export type PublishedSource = { readonly where?: string | undefined } & (
  | { readonly reference: string }
  | { readonly url: string; readonly name: string }
);

export type PublishedRow = {
  readonly id: string;
  readonly model: string;
  readonly groups?: number | undefined;
  readonly cardinality?: number | undefined;
  readonly shuffle?: boolean | undefined;
  readonly resolution?: number | undefined;
  readonly top1?: number | undefined;
  readonly top1Error?: number | undefined;
  readonly map100?: number | undefined;
} & { readonly [Name in CostName]?: number | undefined };
