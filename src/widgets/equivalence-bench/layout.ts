import { type EquivalenceBenchState, IN_CHANNELS } from './fields.ts';
import { toGrouping, toTowers, towerOf } from './towers.ts';
import { slabOrder } from './weights.ts';

/** Where the channels of one form stand from left to right, each its middle from 0 to 1. */
export interface FormLayout {
  readonly inputs: readonly number[];
  /** What the 1 x 1 makes, and what goes into and comes out of the K x K. */
  readonly middle: readonly number[];
  readonly spatial: readonly number[];
  readonly outputs: readonly number[];
  /** The width of a channel's place. */
  readonly pitch: number;
}

/** Between towers, in channel places; all gaps together take at most a third of the width. */
const GAP = 1.2;
/** No channel is wider than this, or a few channels would look like boxes. */
const MAX_PITCH = 1 / 14;

/**
 * Towers stand apart in the first form; in the second the 1 x 1 is one piece, and the K x K one where it is one
 * convolution.
 */
export function layoutForm(state: EquivalenceBenchState, form: 'towers' | 'joined'): FormLayout {
  const towers = toTowers(state);
  const channels = towers.reduce((sum, tower) => sum + tower.channels, 0);
  const gap = Math.min(GAP, channels / 2 / (towers.length - 1));
  const pitch = Math.min(MAX_PITCH, 1 / (channels + gap * (towers.length - 1)));
  const place = (ownGap: number) => {
    const width = pitch * (channels + ownGap * (towers.length - 1));
    return Array.from(
      { length: channels },
      (_, channel) => 0.5 - width / 2 + pitch * (channel + 0.5 + ownGap * towerOf(channel, towers)),
    );
  };
  const isOneCall = form === 'joined' && toGrouping(towers).kind === 'grouped';
  return {
    inputs: Array.from(
      { length: IN_CHANNELS },
      (_, input) => 0.5 + MAX_PITCH * (input + 0.5 - IN_CHANNELS / 2),
    ),
    middle: place(form === 'joined' ? 0 : gap),
    spatial: place(isOneCall ? 0 : gap),
    outputs: place(0),
    pitch,
  };
}

/** Between two layouts, `progress` from 0 to 1; the newer one when they have not the same channels. */
export function mixForms(from: FormLayout, to: FormLayout, progress: number): FormLayout {
  if (from.middle.length !== to.middle.length) return to;
  const mix = (a: readonly number[], b: readonly number[]) =>
    b.map((end, index) => a[index]! + (end - a[index]!) * progress);
  return {
    inputs: to.inputs,
    middle: mix(from.middle, to.middle),
    spatial: mix(from.spatial, to.spatial),
    outputs: mix(from.outputs, to.outputs),
    pitch: from.pitch + (to.pitch - from.pitch) * progress,
  };
}

/** The tower whose 1 x 1 made each channel of the middle: another one than its place says where slabs are swapped. */
export function towersOfMiddle(state: EquivalenceBenchState): number[] {
  const towers = toTowers(state);
  return slabOrder(state).flatMap((tower) => Array.from({ length: towers[tower]!.channels }, () => tower));
}

/** Where the rows of the wide 1 x 1 lie, one an output channel: slabs apart at 0, one matrix at 1. */
export function layoutSlabs(state: EquivalenceBenchState, progress: number): readonly number[] {
  const towers = toTowers(state);
  const order = slabOrder(state);
  const starts = (sequence: readonly number[]) => {
    let row = 0;
    const start: number[] = [];
    for (const tower of sequence) {
      start[tower] = row;
      row += towers[tower]!.channels;
    }
    return start;
  };
  const apart = starts(towers.map((_, tower) => tower));
  const together = starts(order);
  return towers.map((_, tower) => {
    const from = apart[tower]! + tower;
    return from + (together[tower]! - from) * progress;
  });
}
