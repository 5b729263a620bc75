import { type Tensor, tensor, zeros } from '#src/tensor';
import { IN_CHANNELS, type Order, type OrderAndActivationState } from './fields.ts';
import { KERNEL_SIZE } from './patterns.ts';
import { patternOf, weightsOf } from './weights.ts';

/** Whose spatial pattern the kernel from input `c` to output `o` has, from 0. */
export function patternChannel(order: Order, output: number, input: number): number {
  return order === 'separable' ? input : output;
}

/**
 * Both steps multiplied out, as if nothing stood between them: W[o, c] = p[o, c] * d[c], or * d[o] in the extreme order.
 * @returns weights HWIO `[3, 3, IN_CHANNELS, outChannels]`, and the bias that goes with them where the first step has one
 */
export function multiplyOut(
  state: OrderAndActivationState,
  order: Order,
): { readonly weights: Tensor; readonly bias: Tensor | null } {
  const { outChannels } = state;
  const { pointwise, bias } = weightsOf(state, order);
  const weights = zeros([KERNEL_SIZE, KERNEL_SIZE, IN_CHANNELS, outChannels]);
  const denseBias = new Float64Array(outChannels);
  for (let o = 0; o < outChannels; o++) {
    for (let c = 0; c < IN_CHANNELS; c++) {
      const p = pointwise.data[c * outChannels + o]!;
      patternOf(state, patternChannel(order, o, c)).forEach((tap, place) => {
        weights.data[(place * IN_CHANNELS + c) * outChannels + o] = p * tap;
      });
      // The depthwise bias of input c reaches every output through the pointwise weights.
      if (bias && order === 'separable') denseBias[o]! += p * bias.data[c]!;
    }
    // The pointwise bias is spread by the pattern, tap by tap.
    if (bias && order === 'extreme') {
      denseBias[o] = bias.data[o]! * patternOf(state, o).reduce((sum, tap) => sum + tap, 0);
    }
  }
  return { weights, bias: bias && tensor([outChannels], denseBias) };
}

/** How many of the little kernels W[o, c] are the same in both orders. */
export function countSameKernels(state: OrderAndActivationState): number {
  let same = 0;
  for (let o = 0; o < state.outChannels; o++) {
    for (let c = 0; c < IN_CHANNELS; c++) if (isSameKernel(state, o, c)) same++;
  }
  return same;
}

/** Whether the kernel from input `c` to output `o`, both from 0, is the same in both orders. */
export function isSameKernel(state: OrderAndActivationState, output: number, input: number): boolean {
  return patternOf(state, input) === patternOf(state, output);
}

/** Whether both orders are one and the same layer, up to rounding. */
export function ordersAgree({ patterns, activation, bias }: OrderAndActivationState): boolean {
  return patterns === 'one' && activation === 'none' && bias === 'off';
}

/** What one dense convolution with the multiplied-out kernel makes of the same input. */
export type Verdict =
  /** The same, up to rounding. */
  | 'oneKernel'
  /** The same inside; at the border the padding's zeros come after the first step's bias. */
  | 'onlyInside'
  /** Something else, and no other kernel would do better: the steps are not linear. */
  | 'noKernel';

export function verdictOf({ activation, bias, padding }: OrderAndActivationState, order: Order): Verdict {
  if (activation !== 'none') return 'noKernel';
  return order === 'extreme' && bias === 'on' && padding === 'same' ? 'onlyInside' : 'oneKernel';
}
