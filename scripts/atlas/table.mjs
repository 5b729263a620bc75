import { compareRuns, summarise, testCountOf } from '#src/lab';

/** Fixed digits, and a sign where it matters. */
const percent = (share) => (100 * share).toFixed(2);
const signed = (share) => `${share > 0 ? '+' : ''}${percent(share)}`;

/**
 * What the records say, one row a network: its mean over seeds, the ends, and how far it is from the standard network of
 * its series, called a difference only where seeds and test images agree.
 */
export function formatAtlas(plan, readRecord) {
  const rows = plan.map((entry) => ({
    ...entry,
    records: entry.runs.map(readRecord).filter((record) => record !== null),
  }));
  const lines = ['series\trank\tnetwork\tparams\tMACs\tseeds\tmean\tleast\tmost\tagainst standard'];
  for (const row of rows) {
    if (row.records.length === 0) continue;
    const standard = rows.find(
      ({ series, rank, network }) =>
        series === row.series &&
        rank === row.rank &&
        network.block === 'standard' &&
        network.depth === row.network.depth &&
        !network.residual,
    );
    const { mean, least, most, count } = summarise(row.records.map(({ testAccuracy }) => testAccuracy));
    const [{ params, macs }] = row.records;
    lines.push(
      [
        row.series,
        row.rank ?? '',
        nameNetwork(row.network),
        params,
        macs,
        count,
        percent(mean),
        percent(least),
        percent(most),
        against(standard, row),
      ].join('\t'),
    );
  }
  return lines.join('\n');
}

function against(standard, row) {
  if (!standard || standard === row || standard.records.length === 0) return '';
  const testCount = testCountOf(row.runs[0].data);
  const { mean, overSeeds, overImages, isShown } = compareRuns(standard.records, row.records, testCount);
  const interval = (of) => (of ? `${signed(of.from)}..${signed(of.to)}` : 'one seed');
  return `${signed(mean)} (seeds ${interval(overSeeds)}, images ${interval(overImages)})${isShown ? '' : ' none shown'}`;
}

function nameNetwork({ form, depth, block, groups, between, residual, width }) {
  return [
    form === 'stack' ? `stack of ${depth}` : `${depth} stages`,
    block === 'grouped' ? `grouped ${groups}` : block,
    between === 'none' ? '' : between,
    residual ? 'residual' : '',
    `width ${width}`,
  ]
    .filter(Boolean)
    .join(', ');
}
