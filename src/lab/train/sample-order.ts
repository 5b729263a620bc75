import { seededRandom } from '#src/random';

/** The numbers of `count` samples in the order of one epoch: another one each time, the same for the same seed. */
export function sampleOrder(count: number, seed: number, epoch: number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return seededRandom(Math.imul(seed + 1, 0x9e3779b1) + epoch).shuffle(numbers);
}
