import {
  type Comparison,
  type ComparisonName,
  type Conflict,
  comparisonNames,
  conflictNames,
  costNames,
  type Family,
  type FamilyName,
  type FamilySeries,
  familyNames,
  type ResultPoint,
  type ResultsData,
} from './data.ts';
import type { PublishedRow, PublishedSource, PublishedTables } from './published.ts';

/** Fewer dots on an axis compare nothing. */
const AT_LEAST = 3;

/**
 * What the widget shows, in one language.
 * @param describeSource `Chollet 2017, Table 1`; of a value that was counted here, without a source
 */
export function selectResults(
  published: PublishedTables,
  language: string,
  describeSource: (source: PublishedSource | undefined) => string,
): ResultsData {
  return {
    comparisons: comparisonNames.flatMap(
      (name) => toComparison(name, published, language, describeSource) ?? [],
    ),
    families: familyNames.flatMap((name) => toFamily(name, published, describeSource) ?? []),
    conflicts: conflictNames.flatMap((name): Conflict[] => {
      const found = published.conflicts.find(({ id }) => id === name);
      if (!found) return [];
      const values = found.values.map((one, index) => ({
        id: `${name}-${index}`,
        name: one.name[language] ?? '',
        value: one.value,
        source: describeSource(one.source),
      }));
      const { unit, quantity, lesson } = found;
      return [{ name, unit, title: quantity[language] ?? '', lesson: lesson[language] ?? '', values }];
    }),
  };
}

function toComparison(
  name: ComparisonName,
  { protocols, tables }: PublishedTables,
  language: string,
  describeSource: (source: PublishedSource) => string,
): Comparison | undefined {
  const protocol = protocols.find(({ id }) => id === name);
  if (!protocol) return undefined;
  const rows = tables
    .filter((table) => table.protocol === name)
    .flatMap(({ source, results }) => results.map((row) => toPoint(row, describeSource(source))));
  const points = withoutRepeats(rows.flatMap((row) => row ?? []));
  const costs = costNames.filter(
    (cost) => points.filter((point) => point.costs[cost] !== undefined).length >= AT_LEAST,
  );
  const { dataset, crops, resolution, models, note } = protocol;
  const isMap = tables.some((table) => table.protocol === name && table.results[0]?.map100 !== undefined);
  return {
    name,
    title: protocol.name[language] ?? '',
    metric: isMap ? 'map100' : 'top1',
    dataset,
    crops,
    resolution,
    models,
    ...(note?.[language] === undefined ? {} : { note: note[language] }),
    costs,
    points,
  };
}

function toPoint(row: PublishedRow, source: string): ResultPoint | undefined {
  const accuracy = row.map100 ?? row.top1 ?? (row.top1Error === undefined ? undefined : rest(row.top1Error));
  if (accuracy === undefined) return undefined;
  const costs = Object.fromEntries(
    costNames.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  );
  const { id, model, resolution } = row;
  return { id, model, accuracy, costs, ...(resolution === undefined ? {} : { resolution }), source };
}

/** What is left of 100 %; sources print at most three decimals. */
function rest(error: number): number {
  return Number((100 - error).toFixed(3));
}

/** A paper repeats a network from table to table: the first stays. */
function withoutRepeats(points: readonly ResultPoint[]): ResultPoint[] {
  const seen = new Set<string>();
  return points.filter(({ accuracy, costs }) => {
    if (costs.macs === undefined || costs.params === undefined) return true;
    const key = JSON.stringify([accuracy, costs]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Rows with equal multiply-adds are one series. Rows without shuffle begin at the one-group row of their size. */
function toFamily(
  name: FamilyName,
  { tables }: PublishedTables,
  describeSource: (source: PublishedSource) => string,
): Family | undefined {
  const rows = tables
    .filter(({ protocol }) => protocol === name)
    .flatMap(({ source, results }) => results.map((row) => ({ row, source: describeSource(source) })));
  const toSeriesPoint = ({ row, source }: (typeof rows)[number]) => ({
    id: row.id,
    model: row.model,
    groups: row.groups ?? row.cardinality ?? 1,
    error: row.top1Error ?? 0,
    source,
  });
  const grouped = rows.filter(({ row }) => (row.groups ?? row.cardinality) !== undefined);
  const counted = grouped.filter(({ row }) => row.macs !== undefined);
  const series = [...new Set(counted.map(({ row }) => row.macs!))].flatMap((macs): FamilySeries[] => {
    const same = counted.filter(({ row }) => row.macs === macs);
    const points = same.map(toSeriesPoint).sort((one, other) => one.groups - other.groups);
    const models = new Set(same.map(({ row }) => row.model));
    const plain = grouped
      .filter(({ row }) => row.shuffle === false && models.has(row.model))
      .map(toSeriesPoint);
    const shuffled = { macs, isShuffled: true, points };
    if (plain.length === 0) return [shuffled];
    // One group has nothing to shuffle: both series begin there, and only one of them marks it.
    return [shuffled, { macs, isShuffled: false, points: [points[0]!, ...plain] }];
  });
  return series.length === 0 ? undefined : { name, series };
}
