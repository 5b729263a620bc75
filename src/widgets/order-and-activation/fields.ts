import { coursePhotos } from '#src/photo';
import type { StateOf } from '../fields.ts';

/** The photo's first eight filters: colours and edges. */
export const IN_CHANNELS = 8;
const MOST_OUTPUTS = 12;

export const orderAndActivationFields = {
  photo: { kind: 'choice', default: 'cat', options: coursePhotos },
  /** What stands between the two steps, in both orders. */
  activation: { kind: 'choice', default: 'none', options: ['none', 'relu', 'elu'] as const },
  /** Whether the first step adds a bias. */
  bias: { kind: 'choice', default: 'off', options: ['off', 'on'] as const },
  /** Whether every channel has a spatial pattern of its own, or all have the first one. */
  patterns: { kind: 'choice', default: 'own', options: ['own', 'one'] as const },
  /** Of the spatial step. */
  padding: { kind: 'choice', default: 'same', options: ['same', 'valid'] as const },
  stride: { kind: 'choice', default: '1', options: ['1', '2'] as const },
  outChannels: { kind: 'integer', default: 8, minimum: 4, maximum: MOST_OUTPUTS },
  /** The pair of channels whose little kernel is looked at; from 1, as readers count. */
  output: { kind: 'integer', default: 3, minimum: 1, maximum: MOST_OUTPUTS },
  input: { kind: 'integer', default: 6, minimum: 1, maximum: IN_CHANNELS },
} as const;

export type OrderAndActivationState = StateOf<typeof orderAndActivationFields>;

/** `separable` is depthwise, then pointwise; `extreme` is pointwise, then depthwise. */
export const ORDERS = ['separable', 'extreme'] as const;
export type Order = (typeof ORDERS)[number];
