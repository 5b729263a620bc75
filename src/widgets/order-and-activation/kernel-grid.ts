import { type Levels, toLevels } from '../cell-levels.ts';
import { isSameKernel, patternChannel } from './dense.ts';
import { IN_CHANNELS, type Order, type OrderAndActivationState } from './fields.ts';
import { patternOf, weightsOf } from './weights.ts';

/** The little kernel from one input to one output: a pattern times a number. */
export interface LittleKernel {
  /** Both from 0. */
  readonly output: number;
  readonly input: number;
  /** Whose pattern it has, from 0: an input, or an output in the extreme order. */
  readonly pattern: number;
  /** The pointwise weight that the pattern is multiplied by. */
  readonly weight: number;
  /** How strongly its picture is drawn, from 0 to 1: its largest number against those of the whole dense kernel. */
  readonly strength: number;
  /** Whether the other order has the same. */
  readonly isSame: boolean;
}

/** Most kernels lie well below the largest; what lies above this share of it is drawn as strong. */
const STRONG = 0.5;

/** Row by row: all inputs of the first output, then of the second. */
export function kernelGrid(state: OrderAndActivationState, order: Order): LittleKernel[] {
  const { outChannels } = state;
  const { pointwise } = weightsOf(state, order);
  const kernels = Array.from({ length: outChannels * IN_CHANNELS }, (_, place) => {
    const [output, input] = [Math.floor(place / IN_CHANNELS), place % IN_CHANNELS];
    const pattern = patternChannel(order, output, input);
    const weight = pointwise.data[input * outChannels + output]!;
    const largest = Math.abs(weight) * largestOf(patternOf(state, pattern));
    return { output, input, pattern, weight, largest, isSame: isSameKernel(state, output, input) };
  });
  const scale = STRONG * Math.max(...kernels.map(({ largest }) => largest));
  return kernels.map(({ largest, ...kernel }) => ({ ...kernel, strength: Math.min(1, largest / scale) }));
}

/** A pattern by itself, each on its own scale. */
export function patternLevels(state: OrderAndActivationState, channel: number): Levels {
  const taps = patternOf(state, channel);
  return toLevels(taps, largestOf(taps));
}

const largestOf = (taps: readonly number[]) => Math.max(...taps.map(Math.abs));
