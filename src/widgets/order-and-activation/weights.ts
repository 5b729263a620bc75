import { seededRandom } from '#src/random';
import { type Tensor, tensor, zeros } from '#src/tensor';
import { IN_CHANNELS, type Order, type OrderAndActivationState } from './fields.ts';
import { KERNEL_SIZE, PATTERNS } from './patterns.ts';

export const WEIGHT_SEED = 31;
const TAPS = KERNEL_SIZE * KERNEL_SIZE;

/** Both steps' weights. Both orders have the same pointwise ones, and channel i the same spatial pattern. */
export interface StepWeights {
  /** HWIO `[1, 1, IN_CHANNELS, outChannels]`. */
  readonly pointwise: Tensor;
  /** HWIO `[3, 3, 1, channels]`: of the input channels, or of the output channels in the extreme order. */
  readonly depthwise: Tensor;
  /** Of the first step, one for each channel it makes; null where there is none. */
  readonly bias: Tensor | null;
}

/** Numbers hang on their channels alone: more outputs leave those that were there as they were. */
export function weightsOf(state: OrderAndActivationState, order: Order): StepWeights {
  const { outChannels } = state;
  const pointwise = zeros([1, 1, IN_CHANNELS, outChannels]);
  for (let o = 0; o < outChannels; o++) {
    const random = seededRandom(WEIGHT_SEED * 1000 + o);
    for (let c = 0; c < IN_CHANNELS; c++) {
      pointwise.data[c * outChannels + o] = random.normal() / Math.sqrt(IN_CHANNELS);
    }
  }
  const between = betweenChannels(state, order);
  const depthwise = zeros([KERNEL_SIZE, KERNEL_SIZE, 1, between]);
  for (let tap = 0; tap < TAPS; tap++) {
    for (let channel = 0; channel < between; channel++) {
      depthwise.data[tap * between + channel] = patternOf(state, channel)[tap]!;
    }
  }
  const bias = state.bias === 'on' ? tensor([between], biases(between)) : null;
  return { pointwise, depthwise, bias };
}

/** The spatial pattern of channel `channel`, from 0, whether it counts inputs or outputs. */
export function patternOf({ patterns }: OrderAndActivationState, channel: number): readonly number[] {
  return PATTERNS[patterns === 'own' ? channel : 0]!;
}

/** How many channels lie between the two steps, and so how many spatial kernels there are. */
export function betweenChannels({ outChannels }: OrderAndActivationState, order: Order): number {
  return order === 'separable' ? IN_CHANNELS : outChannels;
}

/** About as large as what the steps make, so that a border without it is seen. */
function biases(count: number): Float64Array {
  const random = seededRandom(WEIGHT_SEED);
  return Float64Array.from(
    { length: count },
    () => (random.uniform() < 0.5 ? -1 : 1) * (0.3 + random.uniform() / 2),
  );
}
