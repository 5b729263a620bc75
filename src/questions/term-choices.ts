import type { Random } from '#src/random';
import { type Parameters, readIntegers, readOptions } from './parameters.ts';

/** The kernels that a question on separable terms may be about. */
export interface TermChoices {
  readonly kernelSize: readonly number[];
  readonly inChannels: readonly number[];
  readonly outChannels: readonly number[];
}

export const termParameters = ['kernelSize', 'inChannels', 'outChannels'] as const;

/** @throws RangeError naming the value */
export function readTerms(parameters: Parameters, standard: TermChoices): TermChoices {
  return {
    kernelSize: readIntegers(parameters, 'kernelSize', standard.kernelSize, 2, 15),
    inChannels: readIntegers(parameters, 'inChannels', standard.inChannels, 1, 4096),
    outChannels: readIntegers(parameters, 'outChannels', standard.outChannels, 1, 4096),
  };
}

export function pickTerms(choices: TermChoices, random: Random) {
  const kernelSize = random.pick(choices.kernelSize);
  return {
    kernelSize,
    taps: kernelSize * kernelSize,
    inChannels: random.pick(choices.inChannels),
    outChannels: random.pick(choices.outChannels),
  };
}

/** Which channel the spatial kernels of the terms belong to. */
export type TermOrder = 'input' | 'output';

export function readOrders(parameters: Parameters): readonly TermOrder[] {
  return readOptions<TermOrder>(parameters, 'tiedTo', ['input', 'output'], ['input', 'output']);
}
