import { costOfSteps, type LayerOperation, toSteps } from '#src/cost';
import { type Parameters, readIntegers } from './parameters.ts';

/** Layers of two steps, a depthwise and a pointwise one, that a question may be about. */
export interface PairChoices {
  readonly kernelSize: readonly number[];
  readonly inChannels: readonly number[];
  readonly outChannels: readonly number[];
}

export const pairParameters = ['kernelSize', 'inChannels', 'outChannels'] as const;

/** @throws RangeError naming the value */
export function readPair(parameters: Parameters, standard: PairChoices): PairChoices {
  return {
    kernelSize: readIntegers(parameters, 'kernelSize', standard.kernelSize, 2, 15),
    inChannels: readIntegers(parameters, 'inChannels', standard.inChannels, 1, 4096),
    outChannels: readIntegers(parameters, 'outChannels', standard.outChannels, 1, 4096),
  };
}

export interface Pair {
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly size?: number;
  readonly stride?: number;
}

/** What the whole layer costs, and each of its steps. */
export function costOfPair(operation: LayerOperation, { size = 1, stride = 1, ...pair }: Pair) {
  const steps = toSteps(operation, { ...pair, size, stride, padding: 'same', groups: 1 });
  return { whole: costOfSteps(steps), each: steps.map((step) => costOfSteps([step])) };
}
