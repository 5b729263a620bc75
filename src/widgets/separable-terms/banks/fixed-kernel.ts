import { type Tensor, zeros } from '#src/tensor';

export interface KernelShape {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
}

/** A kernel that comes as it is, by hand or from training: a shape and its numbers. */
export interface FixedKernel extends KernelShape {
  /** HWIO `[kernelSize, kernelSize, inChannels, outChannels]`. */
  readonly weights: Tensor;
}

/** A spatial pattern for each input channel; an output channel has one such list. */
export type Patterns = readonly (readonly number[])[];

/** @param outputs [output][input][tap] */
export function toFixedKernel(kernelSize: number, outputs: readonly Patterns[]): FixedKernel {
  const inChannels = outputs[0]!.length;
  const weights = zeros([kernelSize, kernelSize, inChannels, outputs.length]);
  outputs.forEach((patterns, o) => {
    patterns.forEach((taps, i) => {
      taps.forEach((tap, place) => {
        weights.data[(place * inChannels + i) * outputs.length + o] = tap;
      });
    });
  });
  return { kernelSize, inChannels, outChannels: outputs.length, weights };
}

/** One pattern in several mixtures of the input channels: space and channels decoupled, an output channel at a time. */
export function inColour(pattern: readonly number[], colour: readonly number[]): Patterns {
  return colour.map((share) => pattern.map((tap) => tap * share));
}

/** Red, green, blue as "how bright": Rec. 601 luma, the weights of JPEG. */
export const BRIGHTNESS = [0.299, 0.587, 0.114] as const;
/** Contrasts of colour, which grey answers with 0. */
export const RED_GREEN = [0.5, -0.5, 0] as const;
export const BLUE_YELLOW = [-0.25, -0.25, 0.5] as const;
