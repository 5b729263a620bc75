import { type Probes, timesOf, wholeBytes } from './probes.ts';

const PEAK_COUNT = 20_000;
/** Four sums, so that none waits for another; a multiplication and an addition each. */
const PEAK_FLOPS = 8;

/** The probes where WebAssembly does not answer: what plain JavaScript reaches, which is what the reference is made of. */
export function createPlainProbes(): Probes {
  const numbers = Float64Array.from({ length: 256 }, (_, index) => index / 256);
  // Kept, so that no engine finds the loop to be for nothing.
  let kept = 0;
  return {
    engine: 'reference',
    peak: {
      run() {
        let [a, b, c, d] = [kept * 0, 1, 2, 3];
        for (let n = 0; n < PEAK_COUNT; n++) {
          const value = numbers[n & 255]!;
          a += value * 0.5;
          b += value * 1.5;
          c += value * 2.5;
          d += value * 3.5;
        }
        kept = a + b + c + d;
      },
      amount: PEAK_COUNT * PEAK_FLOPS,
    },
    scale(arrayBytes) {
      const bytes = wholeBytes(arrayBytes);
      const times = timesOf(bytes);
      const x = new Float32Array(bytes / 4);
      const y = new Float32Array(bytes / 4);
      return {
        run() {
          for (let n = 0; n < times; n++) for (let at = 0; at < x.length; at++) y[at] = x[at]! * 0.5;
        },
        amount: 2 * bytes * times,
      };
    },
  };
}
