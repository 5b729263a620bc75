/** A source of chance that is an argument, never a global: equal seeds give equal numbers everywhere. */
export interface Random {
  /** The next 32 bits, an integer in [0, 2^32). */
  readonly bits: () => number;
  /** Uniform in [0, 1), a multiple of 2^-32. */
  readonly uniform: () => number;
  /** Uniform over the integers from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  /**
   * Close to a standard normal: the sum of 12 uniforms less 6 (mean 0, variance 1, |x| <= 6).
   * Only additions, so that every engine gives the same bits; `Math.log` and `Math.cos` may differ.
   */
  readonly normal: () => number;
  /** One element of a list that is not empty. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** The same elements in a new order (Fisher-Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

/** Generator sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, integer arithmetic only. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed >>> 0;
  let counter = 1;
  const bits = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // The first outputs still resemble the seed; its author discards 12.
  for (let warmUp = 0; warmUp < 12; warmUp++) bits();

  const uniform = () => bits() / 4294967296;
  const integer = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  const normal = () => {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += uniform();
    return sum;
  };
  const pick = <T>(items: readonly T[]) => items[integer(0, items.length - 1)]!;
  const shuffle = <T>(items: readonly T[]) => {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const other = integer(0, last);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  };
  return { bits, uniform, integer, normal, pick, shuffle };
}
