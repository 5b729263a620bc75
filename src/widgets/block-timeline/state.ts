import type { StateOf } from '../fields.ts';
import { workIds } from './works.ts';

export const blockTimelineFields = {
  work: { kind: 'choice', default: 'xception', options: workIds },
  /** Height and width of the maps that every block reads and writes. */
  size: { kind: 'choice', default: '28', options: ['14', '28', '56'] as const },
  /** Of the ShuffleNet unit: what it may cut 256 / 4 inner channels into, of the paper's counts. */
  groups: { kind: 'choice', default: '4', options: ['2', '4', '8'] as const },
  shuffle: { kind: 'choice', default: 'on', options: ['on', 'off'] as const },
  /** What the chart of all blocks counts. */
  count: { kind: 'choice', default: 'macs', options: ['macs', 'params'] as const },
  /** How many units are stacked where the question is who hears of whom. */
  units: { kind: 'integer', default: 1, minimum: 1, maximum: 16 },
} as const;

export type BlockTimelineState = StateOf<typeof blockTimelineFields>;

/** All blocks read and write as many channels, so that one chart may show them side by side. */
export const COMMON_CHANNELS = 256;
