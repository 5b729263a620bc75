import type { Anatomy } from './anatomy.ts';

const FLOAT = 4;
const GIB = 2 ** 30;
/** Kernels pack weights once more while they are placed, and feature maps need room of their own. */
const HEADROOM = 2;
/** Of a device's memory a page may hope for so much. */
const FAIR_SHARE = 0.5;

/** Bytes of a network's weights, float32. */
export const weightBytes = ({ totals }: Anatomy) => FLOAT * totals.params;

/**
 * Whether a run should be tried on a device of so much memory.
 * @param deviceMemory GiB, as browsers round it; null where one does not tell, which is then no reason to refuse
 */
export function fitsIn(anatomy: Anatomy, deviceMemory: number | null): boolean {
  return deviceMemory === null || HEADROOM * weightBytes(anatomy) <= FAIR_SHARE * deviceMemory * GIB;
}
