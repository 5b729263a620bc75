import { seededRandom } from '#src/random';
import type { Kernels } from '../kernels.ts';
import { coveringCases } from './cases.ts';
import { checkCase } from './check-case.ts';

export interface ConformanceReport {
  readonly engine: Kernels['engine'];
  readonly cases: number;
  readonly faults: readonly string[];
  /** Of the bits of all outputs: equal on two machines where their bits are. Eight hexadecimal digits. */
  readonly digest: string;
}

export const CONFORMANCE_CASES = 400;
const SEED = 2017;

/**
 * Holds kernels against the reference on cases that cover every pair of shapes and options.
 * @param onprogress is told how many cases are done
 */
export async function runConformance(
  kernels: Kernels,
  count = CONFORMANCE_CASES,
  onprogress: (done: number) => void = () => {},
): Promise<ConformanceReport> {
  const random = seededRandom(SEED);
  const cases = coveringCases(random, count);
  const faults: string[] = [];
  let hash = FNV_START;
  for (const [index, each] of cases.entries()) {
    const result = await checkCase(kernels, each, random);
    faults.push(...result.faults);
    for (const { data } of result.outputs) hash = hashFloats(hash, data);
    onprogress(index + 1);
  }
  const digest = (hash >>> 0).toString(16).padStart(8, '0');
  return { engine: kernels.engine, cases: cases.length, faults, digest };
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over 32-bit words. The bits of a NaN are free in the standard, so all NaNs count as one. */
function hashFloats(hash: number, data: Float32Array | Float64Array): number {
  const floats = Float32Array.from(data, (value) => (Number.isNaN(value) ? 0x7fc0 : value));
  let next = hash;
  for (const word of new Uint32Array(floats.buffer)) next = Math.imul(next ^ word, FNV_PRIME);
  return next;
}
