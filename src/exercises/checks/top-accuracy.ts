import { tensor } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'topAccuracy',
  draw(random, size) {
    const pictures = size === 0 ? 4 : random.integer(20, 30 * size);
    const classes = size === 0 ? 3 : random.integer(8, 11);
    const k = size === 0 ? random.integer(1, 2) : random.integer(2, 5);
    // No two alike, so that nobody has to say who wins; below and above 0, and of several digits.
    const rows = Array.from({ length: pictures }, () =>
      random.shuffle(Array.from({ length: classes }, (_, place) => (size === 0 ? place + 1 : 3 * place - 9))),
    );
    // The first two are one right and one wrong for every k.
    const labels = rows.map((row, picture) => {
      if (picture > 1) return random.integer(0, classes - 1);
      return row.indexOf(picture === 0 ? Math.max(...row) : Math.min(...row));
    });
    const right = rows.filter((row, picture) => {
      const order = row.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
      return order.slice(0, k).some(({ index }) => index === labels[picture]);
    });
    return {
      inputs: [
        ['scores', tensor([pictures, classes], Float64Array.from(rows.flat()))],
        ['labels', labels],
        ['k', k],
      ],
      expected: right.length / pictures,
    };
  },
};
