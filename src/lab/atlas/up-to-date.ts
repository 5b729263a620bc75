import { KERNELS_VERSION } from '../records/kernels-version.ts';
import type { RunRecord } from '../records/run-record.ts';
import type { RunSpec } from '../records/run-spec.ts';

/** Whether `record` tells what `spec` would end in now. */
export function isUpToDate({ kernelsVersion, spec: made }: RunRecord, spec: RunSpec): boolean {
  return kernelsVersion === KERNELS_VERSION && isSameSpec(made, spec);
}

/** Whether two runs are one and the same. */
export function isSameSpec(a: RunSpec, b: RunSpec): boolean {
  return specKey(a) === specKey(b);
}

/** A spec as text; the order in which a file has its fields does not count. */
export function specKey(spec: RunSpec): string {
  return JSON.stringify(spec, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
