import type { Random } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';
import type { CaseSize, ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'oneTermChannels',
  draw(random, size) {
    const kernel = drawKernel(random, size);
    return { inputs: [['kernel', kernel]], expected: findOneTermChannels(kernel) };
  },
};

/** Whole numbers; each channel is one term, or one term with a single weight changed. Some rows are zeros. */
function drawKernel(random: Random, size: CaseSize): Tensor {
  const [kernelHeight, kernelWidth] =
    size === 0
      ? [1, 2]
      : random.pick([
          [3, 3],
          [2, 3],
        ] as const);
  const inChannels = 2 + size;
  const outChannels = 2 + 2 * size;
  const kernel = zeros([kernelHeight, kernelWidth, inChannels, outChannels]);
  const taps = kernelHeight * kernelWidth;
  const place = (tap: number, c: number, o: number) => (tap * inChannels + c) * outChannels + o;
  // One of each kind at least, so that no answer is right by always saying the same.
  const changed = random.shuffle(Array.from({ length: inChannels }, (_, c) => c % 2 === 0));
  for (let c = 0; c < inChannels; c++) {
    const pattern = Array.from({ length: taps }, () => random.integer(1, 3) * random.pick([-1, 1]));
    for (let o = 0; o < outChannels; o++) {
      const share = size > 0 && o % 4 === 0 ? 0 : random.integer(1, 3);
      for (let tap = 0; tap < taps; tap++) kernel.data[place(tap, c, o)] = share * pattern[tap]!;
    }
    if (changed[c]) {
      const at = place(random.integer(0, taps - 1), c, outChannels - 1);
      kernel.data[at] = kernel.data[at]! + random.pick([-1, 1]);
    }
  }
  return kernel;
}

/** A matrix has at most one term where each of its 2 x 2 determinants is 0. */
function findOneTermChannels({ shape, data }: Tensor): boolean[] {
  const [kernelHeight, kernelWidth, inChannels, outChannels] = shape as [number, number, number, number];
  const taps = kernelHeight * kernelWidth;
  return Array.from({ length: inChannels }, (_, c) => {
    const at = (tap: number, o: number) => data[(tap * inChannels + c) * outChannels + o]!;
    for (let a = 0; a < taps; a++) {
      for (let b = 0; b < a; b++) {
        for (let o = 0; o < outChannels; o++) {
          for (let other = 0; other < o; other++) {
            if (at(a, o) * at(b, other) !== at(a, other) * at(b, o)) return false;
          }
        }
      }
    }
    return true;
  });
}
