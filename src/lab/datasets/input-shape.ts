import type { InputShape } from '../networks/network-spec.ts';
import type { DataSpec } from '../records/run-spec.ts';
import { COUPLED_CHANNELS, COUPLED_CLASSES, COUPLED_SIZE } from './coupled.ts';

/** What the samples of each data set are, before one is loaded. */
export const inputShapes: Readonly<Record<DataSpec['id'], InputShape>> = {
  'fashion-mnist': { height: 28, width: 28, channels: 1, classes: 10 },
  coupled: {
    height: COUPLED_SIZE,
    width: COUPLED_SIZE,
    channels: COUPLED_CHANNELS,
    classes: COUPLED_CLASSES,
  },
};

/** How many test images a record tells of. */
export function testCountOf(data: DataSpec): number {
  return data.id === 'coupled' ? data.testCount : 10_000;
}
