import type { Tensor } from '#src/tensor';
import { type KernelSplit, splitKernel } from '#src/terms';
import { fixedKernels, madeKernel, randomKernel } from './banks/index.ts';
import { shapeOf } from './shape-of.ts';
import type { SeparableTermsState } from './state.ts';

/** HWIO, the kernel that is split. */
export function kernelOf(state: SeparableTermsState): Tensor {
  const { bank } = state;
  if (bank === 'random') return randomKernel(shapeOf(state));
  if (bank === 'made') return madeKernel(shapeOf(state), state.madeOf, state.strength / 100);
  return fixedKernels[bank].weights;
}

/** Everything that the kernel's terms depend on, as a text: equal texts, equal terms. */
export function kernelKey(state: SeparableTermsState): string {
  const { kernelSize, inChannels, outChannels } = shapeOf(state);
  const made = state.bank === 'made' ? `${state.madeOf} ${state.strength}` : '';
  return [state.bank, state.tiedTo, kernelSize, inChannels, outChannels, made].join(' ');
}

const splits = new WeakMap<SeparableTermsState, KernelSplit>();

/** The kernel's terms; many numbers of one state ask for them, so they are kept with it. */
export function splitOf(state: SeparableTermsState): KernelSplit {
  const split = splits.get(state) ?? splitKernel(kernelOf(state), state.tiedTo);
  splits.set(state, split);
  return split;
}
