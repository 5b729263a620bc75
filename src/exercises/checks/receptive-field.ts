import { buildNet, receptiveFields, type Wire } from '#src/nets';
import type { ExerciseCheck } from '../exercise-check.ts';

export const check: ExerciseCheck = {
  name: 'receptiveField',
  draw(random, size) {
    const layers = Array.from({ length: 2 + 2 * size }, (_, index) => ({
      kernelSize: size === 0 ? 3 : random.pick([1, 3, 5, 7]),
      stride: size === 0 ? 2 - index : random.integer(1, 2),
      dilation: size === 0 ? 1 + index : random.integer(1, 2),
    }));
    const head = { id: 'stack', title: 'stack', source: { key: 'araujo2019', where: '' } };
    const net = buildNet({ ...head, inputShape: [1, 64, 64, 1] }, (b) => {
      layers.reduce<Wire>((x, layer, index) => b.conv(x, `layer${index}`, 1, layer), b.input);
    });
    return {
      inputs: [['layers', layers]],
      expected: receptiveFields(net).get(`layer${layers.length - 1}`)!.size,
    };
  },
};
