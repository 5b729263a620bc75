import { shuffledFrom } from '#src/nets';
import type { BlockRow } from './costs.ts';

/** A band of channels between two levels, as shares of the diagram's width. */
export interface Band {
  readonly from: readonly [left: number, right: number];
  readonly to: readonly [left: number, right: number];
  /** The group that the channels come from, or null where all are mixed. */
  readonly group: number | null;
}

/** A depthwise step has as many groups as channels: so many bands still show that nothing crosses. */
const MOST_BANDS = 32;

/** What a row does to the channels. All rows of a block share the scale: its `widest` channels fill the width. */
export function toBands(row: BlockRow, widest: number): Band[] {
  const { inChannels, outChannels } = row;
  const span = (channels: number, start: number, end: number): [number, number] => {
    const left = 0.5 - channels / widest / 2;
    return [left + (start * channels) / widest, left + (end * channels) / widest];
  };
  if (row.kind === 'shuffle') return shuffleBands(row, span);
  const bands = Math.min(row.groups, MOST_BANDS);
  return Array.from({ length: bands }, (_, band) => ({
    from: span(inChannels, band / bands, (band + 1) / bands),
    to: span(outChannels, band / bands, (band + 1) / bands),
    group: row.groups === 1 ? null : band,
  }));
}

/** Few enough channels that single ones can be followed, dealt out as the shuffle deals all. */
function shuffleBands(
  { groups, inChannels }: BlockRow,
  span: (channels: number, start: number, end: number) => [number, number],
): Band[] {
  const strips = groups * Math.min(4, inChannels / groups);
  return Array.from({ length: strips }, (_, place) => {
    const source = shuffledFrom(place, strips, groups);
    return {
      from: span(inChannels, source / strips, (source + 1) / strips),
      to: span(inChannels, place / strips, (place + 1) / strips),
      group: Math.floor((source * groups) / strips),
    };
  });
}
