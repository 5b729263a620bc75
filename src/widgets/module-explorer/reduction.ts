import { costOfTowers } from './costs.ts';
import { channelsAfter } from './edits.ts';
import type { ModuleExplorerState, StepKind } from './state.ts';
import { isReduction, kindOfStep, tapsOf, toTowers } from './towers.ts';

/** What the 1x1 at the head of a tower saves, and where it would save nothing. */
export interface Reduction {
  /** Channels that the 1x1 makes. */
  readonly channels: number;
  readonly inChannels: number;
  readonly nextKind: Exclude<StepKind, 'none'>;
  readonly nextChannels: number;
  /** Weights of the 1x1, and of the layer behind it. */
  readonly own: number;
  readonly next: number;
  /** Weights of the layer behind it if it read the input itself. */
  readonly direct: number;
  /** The most channels with which the two together still cost no more than that. */
  readonly widest: number;
}

/** The reduction of one tower of the state's module, or null where it has none. */
export function reductionOf(state: ModuleExplorerState, index: number): Reduction | null {
  const tower = toTowers(state)[index];
  if (!tower || !isReduction(tower, 0)) return null;
  const pair = tower.slice(0, 2);
  const [own, next] = costOfTowers([pair], state).towers[0]!.steps;
  const direct = costOfTowers([pair.slice(1)], state).params;
  const nextChannels = channelsAfter(pair, 1, state.inChannels);
  return {
    channels: channelsAfter(pair, 0, state.inChannels),
    inChannels: state.inChannels,
    nextKind: kindOfStep(pair[1]!),
    nextChannels,
    own: own!.params,
    next: next!.params,
    direct,
    widest: widestReduction(state.inChannels, tapsOf(pair[1]!), nextChannels),
  };
}

/** The largest whole r with inChannels * r + taps * r * outChannels <= taps * inChannels * outChannels. */
export function widestReduction(inChannels: number, taps: number, outChannels: number): number {
  return Math.floor((taps * inChannels * outChannels) / (inChannels + taps * outChannels));
}

/** How far a reader is in the search for the widest reduction that still pays. */
export type PuzzleStatus = 'saves' | 'solved' | 'tooWide';

export function puzzleStatus({ channels, widest }: Reduction): PuzzleStatus {
  if (channels === widest) return 'solved';
  return channels < widest ? 'saves' : 'tooWide';
}
