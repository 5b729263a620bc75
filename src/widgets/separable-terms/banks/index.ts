import { colourEdges } from './colour-edges.ts';
import { derivatives } from './derivatives.ts';
import type { FixedKernel } from './fixed-kernel.ts';
import { gabor } from './gabor.ts';

export type { FixedKernel, KernelShape } from './fixed-kernel.ts';
export { KERNEL_SEED, madeKernel, randomKernel } from './seeded.ts';

/** Kernels that come as they are. Another one, such as a trained layer's, is a line here and a name in the messages. */
export const fixedKernels = { derivatives, gabor, colourEdges } as const satisfies Record<
  string,
  FixedKernel
>;
