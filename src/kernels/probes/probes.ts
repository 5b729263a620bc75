/** One thing a processor is made to do and nothing else, for a clock around `run`. */
export interface Probe {
  readonly run: () => void;
  /** Floating-point operations of one run, or bytes that it reads and writes. */
  readonly amount: number;
}

/** What a device can do at best on one thread, to hold kernels against. */
export interface Probes {
  readonly engine: 'wasm' | 'reference';
  /** Multiplications and additions whose numbers never leave the processor's fastest memory; counts FLOPs. */
  readonly peak: Probe;
  /**
   * Halves every number of one array into another, both of so many bytes (rounded down to a multiple of 64); counts the
   * bytes read and written, as STREAM's `scale` does.
   * @throws RangeError when the memory cannot grow that far
   */
  readonly scale: (arrayBytes: number) => Probe;
}

/** A run moves at least so many bytes, however small the arrays: calling must not weigh. */
const LEAST_BYTES = 2 ** 20;

/** How often arrays of so many bytes are gone through in one run. */
export function timesOf(arrayBytes: number): number {
  return Math.max(1, Math.ceil(LEAST_BYTES / (2 * arrayBytes)));
}

/** Loads and stores of four vectors at a time. */
export function wholeBytes(arrayBytes: number): number {
  return Math.max(64, Math.floor(arrayBytes / 64) * 64);
}
