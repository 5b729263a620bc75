import { tensor } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'crossEntropy',
  draw(random, size) {
    const pictures = 1 + 3 * size;
    const classes = size === 0 ? 2 : random.integer(3, 9);
    const rows = Array.from({ length: pictures }, () => {
      // Equal steps up or down leave the shares as they are, but not their powers of e.
      const height = size === 0 ? 0 : random.pick([-2000, 0, 2000]);
      return Array.from({ length: classes }, () =>
        size === 0 ? random.integer(0, 3) : height + 3 * random.normal(),
      );
    });
    const labels = rows.map(() => random.integer(0, classes - 1));
    const losses = rows.map((row, picture) => row.reduce(logOfSum) - row[labels[picture]!]!);
    return {
      inputs: [
        ['scores', tensor([pictures, classes], Float64Array.from(rows.flat()))],
        ['labels', labels],
      ],
      expected: losses.reduce((sum, loss) => sum + loss) / pictures,
    };
  },
};

/** log(e^a + e^b), whatever their size. */
function logOfSum(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
