import type { Random } from '#src/random';
import { type Tensor, zeros } from '#src/tensor';
import type { CaseSize } from '../exercise-check.ts';

/** Whole numbers from `low` to `high`, both included, for a case that is worked out by hand; else a layer's numbers. */
export function drawTensor(
  random: Random,
  size: CaseSize,
  shape: readonly number[],
  [low, high]: readonly [low: number, high: number] = [1, 5],
): Tensor {
  const x = zeros(shape);
  return { shape, data: x.data.map(() => (size === 0 ? random.integer(low, high) : random.normal())) };
}
