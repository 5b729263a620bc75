import { accuracyRows, accuracyWithSpread, type Figure, type SpreadSeries } from '#src/charts';
import { formatMessage, formatShort, type messagesOf } from '#src/i18n';
import { type BlockKind, blockKinds, type NetworkSpec } from '#src/lab';
import { type AtlasState, type AtlasSummary, summariesOf } from '#src/widgets/atlas';
import { type Say, sayIn } from './words.ts';

export type AtlasMessages = ReturnType<typeof messagesOf<'atlas'>>;

export interface AtlasWords {
  readonly messages: AtlasMessages;
  /** The lab's, for the names of networks. */
  readonly lab: ReturnType<typeof messagesOf<'trainingLab'>>;
  readonly language: string;
}

/** Each kind of block has a colour and a sign of its own in every view. */
const looks = {
  standard: { colour: 'var(--ink)', symbol: 'square' },
  grouped: { colour: 'var(--negative)', symbol: 'diamond' },
  extreme: { colour: 'var(--positive)', symbol: 'triangle' },
  separable: { colour: 'var(--accent)', symbol: 'circle' },
} as const;

/** What a figure depends on, as text. */
export const atlasKey = ({ view, x }: AtlasState) => (view === 'cost' ? `${view} ${x}` : view);

export function toAtlasFigure(all: readonly AtlasSummary[], state: AtlasState, words: AtlasWords): Figure {
  const shown = summariesOf(all, state.view);
  return state.view === 'cost' || state.view.startsWith('coupled')
    ? drawLines(shown, state, words)
    : drawRows(shown, words);
}

/** How a network is named in a view. */
export function nameIn(
  summary: AtlasSummary,
  { view }: AtlasState,
  { messages, lab, language }: AtlasWords,
): string {
  const network = sayIn(lab, language).network(summary.network);
  const values = { network, depth: summary.network.depth, rank: summary.rank ?? 0 };
  if (view === 'coupledDepth') return formatMessage(messages.depthOf, values, language);
  return summary.rank === null ? network : formatMessage(messages.rankOf, values, language);
}

function drawLines(shown: readonly AtlasSummary[], state: AtlasState, words: AtlasWords): Figure {
  const { messages, lab, language } = words;
  const say = sayIn(lab, language);
  const isDepth = state.view === 'coupledDepth';
  const costOf = ({ rank, network, ...costs }: AtlasSummary) =>
    isDepth ? network.depth : (rank ?? costs[state.x]);
  const series = linesOf(shown, isDepth).map(({ block, rank, members }): SpreadSeries => {
    const name = shortName(block, say);
    return {
      ...looks[block],
      // Grouped networks differ in their groups as well.
      isConnected: block !== 'grouped',
      name: rank === null ? name : formatMessage(messages.rankOf, { network: name, rank }, language),
      points: members.map((each) => ({
        name: nameIn(each, state, words),
        cost: costOf(each),
        ...(block === 'grouped' && { label: `g = ${each.network.groups}` }),
        ...inPercent(each),
      })),
    };
  });
  const isCost = state.view === 'cost';
  return accuracyWithSpread(series, {
    network: messages.network,
    cost: isCost ? messages[state.x] : isDepth ? messages.depth : messages.rank,
    accuracy: messages.accuracy,
    least: messages.least,
    most: messages.most,
    said: saidOf(shown, state, words),
    ...(isCost ? {} : { ticks: [...new Set(shown.map(costOf))] }),
    formatCost: (cost) => formatShort(cost, language),
    formatAccuracy: (percent) => say.number(percent, 1),
  });
}

/** One line a kind of block; where two teachers are shown, one a teacher too. */
function linesOf(shown: readonly AtlasSummary[], isDepth: boolean) {
  const ranks = isDepth ? [...new Set(shown.map(({ rank }) => rank))] : [null];
  return ranks
    .flatMap((rank) =>
      blockKinds.map((block) => ({
        block,
        rank,
        members: shown.filter(
          (each) => each.network.block === block && (rank === null || each.rank === rank),
        ),
      })),
    )
    .filter(({ members }) => members.length > 0);
}

function drawRows(shown: readonly AtlasSummary[], words: AtlasWords): Figure {
  const { messages, lab, language } = words;
  const say = sayIn(lab, language);
  const state = { view: 'width', x: 'params' } as const;
  return accuracyRows(
    shown.map((each) => ({ name: nameIn(each, state, words), ...inPercent(each) })),
    {
      network: messages.network,
      accuracy: messages.accuracy,
      least: messages.least,
      most: messages.most,
      said: saidOf(shown, state, words),
      format: say.tenths,
    },
  );
}

const shortName = (block: BlockKind, say: Say) =>
  block === 'grouped'
    ? say.messages.shortGroupedAny
    : say.network({ block, between: 'none', residual: false } as NetworkSpec);

const inPercent = ({ accuracy: { mean, least, most } }: AtlasSummary) => ({
  mean: 100 * mean,
  least: 100 * least,
  most: 100 * most,
});

export function titleOf({ view }: AtlasState, messages: AtlasMessages): string {
  return view.startsWith('coupled') ? messages.titleCoupled : messages.titleFashion;
}

function saidOf(shown: readonly AtlasSummary[], state: AtlasState, words: AtlasWords): string {
  const { messages, language } = words;
  const sorted = shown.toSorted((a, b) => a.accuracy.mean - b.accuracy.mean);
  const [worst, best] = [sorted[0]!, sorted.at(-1)!];
  const say = sayIn(words.lab, language);
  // Where costs differ, a network alone is not named by its block.
  const nameOf = (each: AtlasSummary) => {
    const network = nameIn(each, state, words);
    const values = { network, params: say.number(each.params) };
    return state.view === 'cost' ? formatMessage(messages.withParams, values, language) : network;
  };
  return formatMessage(
    messages.said,
    {
      title: titleOf(state, messages),
      best: nameOf(best),
      bestValue: say.percent(best.accuracy.mean),
      worst: nameOf(worst),
      worstValue: say.percent(worst.accuracy.mean),
    },
    language,
  );
}
