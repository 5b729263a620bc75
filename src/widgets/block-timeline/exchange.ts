import { channelDependencies, stackDependencies } from '#src/nets';
import { toBlock } from './blocks.ts';
import type { BlockTimelineState } from './state.ts';

/** Output channels next to each other that can depend on the same groups of input channels. */
export interface ExchangeRow {
  readonly first: number;
  readonly count: number;
  /** For each group of input channels, whether it can be heard. */
  readonly hears: readonly boolean[];
}

/** What stacked ShuffleNet units let each output channel hear: exact, followed through the graph channel by channel. */
export function exchangeOf(state: BlockTimelineState): ExchangeRow[] {
  const groups = Number(state.groups);
  const unit = channelDependencies(toBlock('shufflenet', state));
  const rows: ExchangeRow[] = [];
  for (const [channel, set] of stackDependencies(unit, state.units).entries()) {
    const perGroup = set.length / groups;
    const hears = Array.from({ length: groups }, (_, group) =>
      set.subarray(group * perGroup, (group + 1) * perGroup).includes(1),
    );
    const last = rows.at(-1);
    const startsGroup = channel % perGroup === 0;
    if (last && !startsGroup && last.hears.join() === hears.join()) {
      rows[rows.length - 1] = { ...last, count: last.count + 1 };
    } else rows.push({ first: channel, count: 1, hears });
  }
  return rows;
}

/** The most groups of input channels that one output channel can depend on. */
export function groupsHeard(state: BlockTimelineState): number {
  return Math.max(...exchangeOf(state).map(({ hears }) => hears.filter(Boolean).length));
}
