import type { Random } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';
import type { CaseSize, ExerciseCheck } from '../exercise-check.ts';
import { denseKernelOfSteps } from './dense-kernel-of-steps.ts';

export const check: ExerciseCheck = {
  name: 'splitKernel',
  // The terms are found by repetition.
  tolerance: 1e-6,
  draw(random, size) {
    const terms = size === 0 ? 2 : random.integer(2, 1 + size);
    const { kernel, best } = drawKernel(random, size, terms);
    return {
      inputs: [
        ['kernel', kernel],
        ['terms', terms],
      ],
      expected: best,
    };
  },
  reduce: (returned, [kernel]) => multiplyOut(returned, kernel as Tensor),
};

/**
 * A kernel made of terms that are known: for each channel in, patterns at right angles to each other, mixed in shares at
 * right angles, each term half as strong as the one before. The first terms are then the best there are [Eckart and
 * Young, 1936].
 */
function drawKernel(random: Random, size: CaseSize, terms: number): { kernel: Tensor; best: Tensor } {
  const [kernelHeight, kernelWidth] =
    size === 0
      ? [1, 2]
      : random.pick([
          [3, 3],
          [2, 3],
        ] as const);
  const inChannels = size === 0 ? 1 : 2 + size;
  const outChannels = size === 0 ? 2 : random.integer(5, 7);
  const taps = kernelHeight * kernelWidth;
  const shape = [kernelHeight, kernelWidth, inChannels, outChannels];
  const kernel = zeros(shape);
  const best = zeros(shape);
  const madeOf = size === 0 ? 2 : terms + 2;
  for (let c = 0; c < inChannels; c++) {
    const patterns = size === 0 ? crossed : drawAtRightAngles(random, madeOf, taps);
    const shares = size === 0 ? crossed : drawAtRightAngles(random, madeOf, outChannels);
    const strongest = random.integer(3, 5);
    for (let term = 0; term < madeOf; term++) {
      const strength = size === 0 && term > 0 ? random.integer(1, 2) : strongest / 2 ** term;
      for (let tap = 0; tap < taps; tap++) {
        for (let o = 0; o < outChannels; o++) {
          const place = (tap * inChannels + c) * outChannels + o;
          const part = strength * patterns[term]![tap]! * shares[term]![o]!;
          kernel.data[place] = kernel.data[place]! + part;
          if (term < terms) best.data[place] = best.data[place]! + part;
        }
      }
    }
  }
  return { kernel, best };
}

/** Two vectors at right angles, in whole numbers. */
const crossed = [
  [1, 1],
  [1, -1],
] as const;

/** Vectors of length 1 (Gram and Schmidt). */
function drawAtRightAngles(random: Random, count: number, length: number): number[][] {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  const vectors: number[][] = [];
  for (let index = 0; index < count; index++) {
    let vector = Array.from({ length }, () => random.normal());
    for (const other of vectors) {
      const share = dot(vector, other);
      vector = vector.map((value, place) => value - share * other[place]!);
    }
    const norm = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map((value) => value / norm));
  }
  return vectors;
}

/** The kernel that the two steps are; what was given back itself where they are none. */
function multiplyOut(returned: unknown, kernel: Tensor): unknown {
  const { depthwiseWeights, pointwiseWeights } = (returned ?? {}) as Readonly<Record<string, Tensor>>;
  const [kernelHeight, kernelWidth, inChannels] = kernel.shape as [number, number, number];
  const steps = [
    { weights: depthwiseWeights!, groups: inChannels },
    { weights: pointwiseWeights!, groups: 1 },
  ];
  try {
    return denseKernelOfSteps([kernelHeight, kernelWidth], inChannels, steps);
  } catch {
    return returned;
  }
}
