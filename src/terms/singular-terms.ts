/** One term of a matrix: `value` times the column `left` times the row `right`. */
export interface SingularTerm {
  /** Not negative. */
  readonly value: number;
  /** Length 1, one number a row of the matrix; zeros where `value` is 0. */
  readonly left: readonly number[];
  /** Length 1, one number a column of the matrix; zeros where `value` is 0. */
  readonly right: readonly number[];
}

/** Two vectors count as orthogonal when the cosine between them is no larger: rounding cannot do much better. */
const ORTHOGONAL = 1e-14;
/** Far more than needed: convergence is quadratic, matrices of this course take 6 to 9. */
const MOST_SWEEPS = 60;
/** A singular value this much smaller than the largest is rounding of the matrix's own numbers. */
const NOTHING = 1e-13;

/**
 * Singular value decomposition: the matrix is the sum of its terms, and the first r of them are the matrix of rank r
 * with the smallest sum of squared differences from it (Eckart and Young, 1936). One-sided Jacobi (Hestenes, 1958):
 * pairs of columns are turned until each is orthogonal to every other; their lengths are the singular values.
 * @param matrix rows of equal length
 * @returns min(rows, columns) terms, the largest first; `right`'s largest entry is positive
 */
export function toSingularTerms(matrix: readonly (readonly number[])[]): SingularTerm[] {
  const isWide = matrix[0]!.length > matrix.length;
  // The fewer and longer vectors are turned.
  const vectors = isWide ? matrix.map((row) => [...row]) : transpose(matrix);
  const turns = vectors.map((_, row) => vectors.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && turnAllPairs(vectors, turns); sweep++);

  const lengths = vectors.map((vector) => Math.sqrt(dot(vector, vector)));
  const largest = Math.max(...lengths);
  return lengths
    .map((length, index) => {
      const value = length > NOTHING * largest ? length : 0;
      const long = vectors[index]!.map((entry) => (value > 0 ? entry / value : 0));
      const short = turns[index]!.map((entry) => (value > 0 ? entry : 0));
      return withSign(isWide ? { value, left: short, right: long } : { value, left: long, right: short });
    })
    .sort((one, other) => other.value - one.value);
}

/** @returns whether any pair was not orthogonal yet */
function turnAllPairs(vectors: number[][], turns: number[][]): boolean {
  let turned = false;
  for (let p = 0; p < vectors.length; p++) {
    for (let q = p + 1; q < vectors.length; q++) {
      const [a, b] = [vectors[p]!, vectors[q]!];
      const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
      if (Math.abs(ab) <= ORTHOGONAL * Math.sqrt(aa * bb)) continue;
      turned = true;
      // The smaller of the two angles that make them orthogonal, by its tangent.
      const zeta = (bb - aa) / (2 * ab);
      const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      const cosine = 1 / Math.sqrt(1 + tangent * tangent);
      turn(a, b, cosine, cosine * tangent);
      turn(turns[p]!, turns[q]!, cosine, cosine * tangent);
    }
  }
  return turned;
}

function turn(a: number[], b: number[], cosine: number, sine: number): void {
  for (let index = 0; index < a.length; index++) {
    const [x, y] = [a[index]!, b[index]!];
    a[index] = cosine * x - sine * y;
    b[index] = sine * x + cosine * y;
  }
}

/** A term is the same with both vectors negated; readers see it with the largest entry of `right` positive. */
function withSign({ value, left, right }: SingularTerm): SingularTerm {
  const peak = right.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0);
  const sign = peak < 0 ? -1 : 1;
  return { value, left: left.map((entry) => sign * entry), right: right.map((entry) => sign * entry) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, index) => sum + entry * b[index]!, 0);
}

function transpose(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}
