import type { StateOf } from '../fields.ts';
import { CROP_SIZE } from './crops.ts';

const place = { kind: 'integer', default: 3, minimum: 0, maximum: CROP_SIZE - 1 } as const;

export const convStepperFields = {
  mode: {
    kind: 'choice',
    default: 'standard',
    options: ['standard', 'grouped', 'depthwise', 'pointwise'] as const,
  },
  photo: { kind: 'choice', default: 'cat', options: ['cat', 'coffee', 'rocket'] as const },
  padding: { kind: 'choice', default: 'same', options: ['same', 'valid'] as const },
  /** The output number that is being computed. */
  row: place,
  column: place,
  outChannel: { kind: 'integer', default: 0, minimum: 0, maximum: 3 },
  /** Multiply-adds done so far; a standard filter has the most, 3 x 3 x 4. */
  step: { kind: 'integer', default: 0, minimum: 0, maximum: 36 },
} as const;

export type ConvStepperState = StateOf<typeof convStepperFields>;
export type Mode = ConvStepperState['mode'];
