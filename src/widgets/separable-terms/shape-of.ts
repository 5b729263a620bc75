import { fixedKernels, type KernelShape } from './banks/index.ts';
import type { SeparableTermsState } from './state.ts';

/** The kernel's shape: its own, or what the reader set. */
export function shapeOf({ bank, kernelSize, inChannels, outChannels }: SeparableTermsState): KernelShape {
  return bank === 'random' || bank === 'made' ? { kernelSize, inChannels, outChannels } : fixedKernels[bank];
}

/** Whether the reader sets the kernel's shape. */
export function isShapeFree({ bank }: SeparableTermsState): boolean {
  return bank === 'random' || bank === 'made';
}

/** How many channels the spatial kernels are tied to, and how many each of them is mixed with. */
export function channelCounts(state: SeparableTermsState): { readonly own: number; readonly other: number } {
  const { inChannels, outChannels } = shapeOf(state);
  return state.tiedTo === 'input'
    ? { own: inChannels, other: outChannels }
    : { own: outChannels, other: inChannels };
}

/** So many terms are enough for any kernel of this shape: a matrix has no larger rank. */
export function maxTermsOf(state: SeparableTermsState): number {
  return Math.min(channelCounts(state).other, shapeOf(state).kernelSize ** 2);
}
