import { coursePhotos } from '#src/photo';
import type { StateOf } from '../fields.ts';

/** min(16, K * K): a widget shows no more terms. */
const MOST_TERMS = 16;
const channels = { kind: 'integer', minimum: 1, maximum: MOST_TERMS } as const;

export const separableTermsFields = {
  bank: {
    kind: 'choice',
    default: 'random',
    options: ['random', 'made', 'derivatives', 'gabor', 'colourEdges'] as const,
  },
  tiedTo: { kind: 'choice', default: 'input', options: ['input', 'output'] as const },
  terms: { kind: 'integer', default: 1, minimum: 1, maximum: MOST_TERMS },
  /** Of how many terms `made` is made, and how strong all but the first are, in percent. */
  madeOf: { kind: 'integer', default: 2, minimum: 1, maximum: MOST_TERMS },
  strength: { kind: 'integer', default: 100, minimum: 5, maximum: 100 },
  /** Counted from 1: which channel's matrix is shown. */
  channel: { kind: 'integer', default: 1, minimum: 1, maximum: MOST_TERMS },
  /** The shape of `random` and `made`; the others bring their own. */
  inChannels: { ...channels, default: 3 },
  outChannels: { ...channels, default: 12 },
  kernelSize: { kind: 'integer', default: 3, minimum: 1, maximum: 7 },
  photo: { kind: 'choice', default: 'cat', options: coursePhotos },
} as const;

export type SeparableTermsState = StateOf<typeof separableTermsFields>;
