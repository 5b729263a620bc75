import {
  type AtlasEntry,
  type AtlasSeries,
  compareRuns,
  type Difference,
  type NetworkSpec,
  nameRun,
  type RunRecord,
  type RunSpec,
  type Summary,
  summarise,
  testCountOf,
} from '#src/lab';
import type { AtlasView } from './definition.ts';

/** What the records say of one network of the atlas: plain data for a page. */
export interface AtlasSummary {
  readonly series: AtlasSeries;
  readonly rank: number | null;
  readonly network: NetworkSpec;
  readonly params: number;
  readonly macs: number;
  readonly accuracy: Summary;
  /** Against the standard network of the series, or, where it asks for another factor, the one without it. */
  readonly against: Difference | null;
  /** Its first run, for who wants to make it again. */
  readonly run: RunSpec;
}

/** Of what was trained: a network that has not all its runs is left out. @param records by the names of their runs */
export function summariseAtlas(
  plan: readonly AtlasEntry[],
  records: ReadonlyMap<string, RunRecord>,
): AtlasSummary[] {
  const recordsOf = ({ runs }: AtlasEntry) => runs.flatMap((run) => records.get(nameRun(run)) ?? []);
  const trained = plan.filter((entry) => recordsOf(entry).length === entry.runs.length);
  return trained.map((entry) => {
    const own = recordsOf(entry);
    const base = trained.find((other) => isBaseOf(other, entry));
    const testCount = testCountOf(entry.runs[0]!.data);
    return {
      series: entry.series,
      rank: entry.rank,
      network: entry.network,
      params: own[0]!.params,
      macs: own[0]!.macs,
      accuracy: summarise(own.map(({ testAccuracy }) => testAccuracy)),
      against: base && base !== entry ? compareRuns(recordsOf(base), own, testCount) : null,
      run: entry.runs[0]!,
    };
  });
}

/** Whether `other` is what `entry` is held against: all but the factor in question is alike. */
function isBaseOf(other: AtlasEntry, entry: AtlasEntry): boolean {
  if (other.series !== entry.series || other.rank !== entry.rank) return false;
  const [base, own] = [other.network, entry.network];
  if (entry.series === 'between') return base.block === own.block && base.between === 'none';
  if (entry.series === 'residual') return base.block === own.block && !base.residual;
  return base.block === 'standard' && base.depth === own.depth;
}

const seriesOfView: Readonly<Record<AtlasView, readonly AtlasSeries[]>> = {
  cost: ['smallBudget', 'middleBudget', 'largeBudget'],
  width: ['width'],
  between: ['between'],
  residual: ['residual'],
  coupledInput: ['coupledInput'],
  coupledOutput: ['coupledOutput'],
  coupledDepth: ['coupledDepth'],
};

/** The networks that a view shows, one series after the other. */
export function summariesOf(all: readonly AtlasSummary[], view: AtlasView): AtlasSummary[] {
  return seriesOfView[view].flatMap((wanted) => all.filter(({ series }) => series === wanted));
}
