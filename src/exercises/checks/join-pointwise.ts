import { joinLastAxis } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'joinTowers',
  draw(random, size) {
    const inChannels = size === 0 ? 2 : random.integer(3, 4 + 2 * size);
    const widths = size === 0 ? [1, 2] : Array.from({ length: 2 + size }, () => random.integer(1, 4));
    const towers = widths.map((width) => drawTensor(random, size, [1, 1, inChannels, width], [1, 9]));
    return { inputs: [['towers', towers]], expected: joinLastAxis(towers) };
  },
};
