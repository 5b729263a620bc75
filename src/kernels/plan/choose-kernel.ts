import type { Conv2dGeometry } from '#src/conv';
import { chooseFamily, type Family } from './choose.ts';
import { chooseGradientFamily, type GradientFamily } from './gradient-plan.ts';

export type Operation = 'forward' | 'inputGradient' | 'weightGradient';

/** The tiles that run, and why these. */
export interface KernelChoice {
  readonly family: Family | GradientFamily;
  /** One English line. */
  readonly why: string;
}

/** Which tiles run for one operation of a geometry. The families are described in `wasm/generator`. */
export function chooseKernel(geometry: Conv2dGeometry, operation: Operation): KernelChoice {
  const { groups, inChannelsPerGroup, outChannelsPerGroup } = geometry;
  if (operation === 'forward') return chooseFamily(groups, inChannelsPerGroup, outChannelsPerGroup);
  if (operation === 'inputGradient') return chooseFamily(groups, outChannelsPerGroup, inChannelsPerGroup);
  return chooseGradientFamily(groups, inChannelsPerGroup, outChannelsPerGroup);
}
