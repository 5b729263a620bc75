import { coursePhotos } from '#src/photo';
import type { StateOf } from '../fields.ts';

/** The photo's first eight filters: colours and edges. */
export const IN_CHANNELS = 8;

/** What is done to the second form, so that the two no longer agree or no longer fit one grouped convolution. */
export const BREAKS = ['none', 'weight', 'order', 'kernel', 'width'] as const;

export const equivalenceBenchFields = {
  photo: { kind: 'choice', default: 'cat', options: coursePhotos },
  towers: { kind: 'integer', default: 3, minimum: 2, maximum: 8 },
  perTower: { kind: 'integer', default: 4, minimum: 1, maximum: 4 },
  relu: { kind: 'choice', default: 'on', options: ['on', 'off'] as const },
  change: { kind: 'choice', default: 'none', options: BREAKS },
  /** Which weight of the wide 1 x 1 `change-weight` changes; from 1, as readers count. */
  input: { kind: 'integer', default: 3, minimum: 1, maximum: IN_CHANNELS },
  channel: { kind: 'integer', default: 6, minimum: 1, maximum: 36 },
} as const;

export type EquivalenceBenchState = StateOf<typeof equivalenceBenchFields>;
