import { shuffledFrom } from '#src/nets';
import { zeros } from '#src/tensor';
import type { ExerciseCheck } from '../exercise-check.ts';
import { drawTensor } from './draw-tensor.ts';

export const check: ExerciseCheck = {
  name: 'shuffle',
  draw(random, size) {
    const groups = size === 0 ? 2 : random.integer(3, 3 + size);
    // Never as many channels a group as groups: then the way there is also the way back.
    const perGroup = size === 0 ? 3 : random.pick([2, groups + 1, groups + 2]);
    const channels = groups * perGroup;
    const image = size === 0 ? [1, 1] : [random.integer(2, 3), random.integer(2, 4)];
    const x = drawTensor(random, size, [...image, channels]);
    // The channels' own numbers, by hand.
    if (size === 0)
      x.data.forEach((_, channel) => {
        x.data[channel] = channel;
      });
    const y = zeros(x.shape);
    for (let index = 0; index < y.data.length; index++) {
      const place = index % channels;
      y.data[index] = x.data[index - place + shuffledFrom(place, channels, groups)]!;
    }
    return {
      inputs: [
        ['x', x],
        ['groups', groups],
      ],
      expected: y,
    };
  },
};
