import { summariseAtlas } from '../../src/widgets/atlas/index.ts';

/** Fixed digits, and a sign where it matters. */
const percent = (share) => (100 * share).toFixed(2);
const signed = (share) => `${share > 0 ? '+' : ''}${percent(share)}`;

/** What the records say, one row a network: its mean over seeds, the ends, and what it is held against. */
export function formatAtlas(plan, records) {
  const headings = 'series\trank\tnetwork\tparams\tMACs\tseeds\tmean\tleast\tmost\tagainst';
  const rows = summariseAtlas(plan, records).map(
    ({ series, rank, network, params, macs, accuracy, against }) => [
      series,
      rank ?? '',
      nameNetwork(network),
      params,
      macs,
      accuracy.count,
      percent(accuracy.mean),
      percent(accuracy.least),
      percent(accuracy.most),
      against ? nameDifference(against) : '',
    ],
  );
  return [headings, ...rows.map((row) => row.join('\t'))].join('\n');
}

function nameDifference({ mean, overSeeds, overImages, isShown }) {
  const interval = (of) => (of ? `${signed(of.from)}..${signed(of.to)}` : 'one seed');
  const both = `seeds ${interval(overSeeds)}, images ${interval(overImages)}`;
  return `${signed(mean)} (${both})${isShown ? '' : ' none shown'}`;
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
