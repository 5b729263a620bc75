/** What several seeds ended in. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Standard deviation over the seeds, with count - 1; 0 for one. */
  readonly deviation: number;
}

/** @throws RangeError where there is nothing to sum up */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('no value to sum up');
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    least: Math.min(...values),
    most: Math.max(...values),
    deviation: count === 1 ? 0 : Math.sqrt(squares / (count - 1)),
  };
}
